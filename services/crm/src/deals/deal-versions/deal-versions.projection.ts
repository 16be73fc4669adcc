import { defineEntity, p } from '@mikro-orm/core';
import { dealEvents } from '@parley/contracts';
import { readModel } from '@parley/eventsourcing';

import { begun, type Valid } from '../../as-of/valid.js';
import { versionKey } from '../../as-of/versions.projection.js';
import { dealBoard, type DealRow, keptOfDeal } from '../deal-board/deal-board.projection.js';

export type DealVersionRow = DealRow & Valid;

export const DealVersionTable = defineEntity({
  name: 'DealVersion',
  tableName: 'deal_version',
  properties: { ...versionKey, dealId: p.uuid(), ...keptOfDeal },
});

/** What each deal was from one event to the next, by the board's own fold. */
export const dealVersions = readModel({
  name: 'crm.deal-versions.v2',
  table: DealVersionTable,
  events: dealEvents,
  mode: 'runner',
  versions: { of: ({ data }) => data.dealId, record: 'dealId', until: 'validTo' },
  key: ({ envelope }) => envelope.id,

  evolve(row: DealVersionRow | null, event): DealVersionRow | null {
    const deal = dealBoard.evolve(row, event);
    return deal && begun(row, deal, event.envelope);
  },
});

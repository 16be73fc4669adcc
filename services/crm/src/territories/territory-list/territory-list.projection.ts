import { territoryEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { evolve, noTerritories, type Territories } from '../territory.js';

export type TerritoryListRow = { readonly organizationId: string; readonly territories: Territories };

/** One row an organization: whether it has any territory is known by one look. */
export const TerritoryListTable = defineEntity({
  name: 'TerritoryList',
  tableName: 'territory_list',
  properties: { ...tenantKey, organizationId: p.uuid().primary(), territories: p.json<Territories>() },
});

export const territoryList = readModel({
  name: 'crm.territory-list.v1',
  table: TerritoryListTable,
  events: territoryEvents,
  mode: 'inline',
  key: ({ envelope }) => envelope.tenantId,

  evolve(row: TerritoryListRow | null, event): TerritoryListRow | null {
    return {
      organizationId: event.envelope.tenantId,
      territories: evolve(row?.territories ?? noTerritories, event),
    };
  },
});

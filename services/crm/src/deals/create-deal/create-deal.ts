import { DealAssigned, DealCreated, type DealEvent, type EventOf } from '@parley/contracts';

import type { Stage } from '../../pipelines/stage.js';
import type { Deal } from '../deal.js';
import { isThere } from '../../recycle-bin/recyclable.js';
import { dealExists, stageNotOpen } from '../deal.errors.js';
import { noFields, withChanges } from '../deal-fields.js';
import { checkRequired } from '../required-fields.js';

type Created = EventOf<typeof DealCreated>['data'];

export type StageOfDeal = Pick<Stage, 'id' | 'kind' | 'pipelineId' | 'requiredFields'>;

export type NewDeal = Pick<Created, 'dealId' | 'contactId' | 'subjectId' | 'title' | 'chatId' | 'leadId' | 'fields'> & {
  /** Where it begins. */
  readonly stage: StageOfDeal;
};

/** One that somebody answers for from the beginning. */
export type MadeDeal = NewDeal & { readonly assigneeId: string | null };

const created = ({ stage: { id, kind, pipelineId }, ...deal }: NewDeal) =>
  DealCreated({ ...deal, pipelineId, stage: { id, kind } });

export function createDeal(deal: MadeDeal, existing: Deal): readonly DealEvent[] {
  const { dealId, stage, fields = {}, assigneeId } = deal;
  if (isThere(existing)) throw dealExists(dealId);
  if (stage.kind !== 'open') throw stageNotOpen(stage.id);
  checkRequired(stage, { dealId, assigneeId, fields: withChanges(noFields, fields) });
  return begun(deal);
}

function begun({ assigneeId, ...deal }: MadeDeal): readonly DealEvent[] {
  const { dealId } = deal;
  const assigned = assigneeId === null ? [] : [DealAssigned({ dealId, assigneeId, teamId: null, reason: 'by-hand' })];
  return [created(deal), ...assigned];
}

/** What a lead became opens once, whatever its first stage asks for: nobody is there to say it. */
export const createDealOfLead = (deal: MadeDeal, existing: Deal): readonly DealEvent[] =>
  isThere(existing) ? [] : begun(deal);

/** A stranger's first message opens one deal, ever: once it is closed or deleted, a new message opens nothing. */
export const createFirstDeal = (deal: NewDeal, existing: Deal): readonly DealEvent[] =>
  isThere(existing) ? [] : [created(deal)];

import { DealAssigned, DealCreated, type DealEvent, type EventOf } from '@parley/contracts';

import type { Stage } from '../../pipelines/stage.js';
import type { Deal } from '../deal.js';
import { dealExists, stageNotOpen } from '../deal.errors.js';

type Created = EventOf<typeof DealCreated>['data'];

export type StageOfDeal = Pick<Stage, 'id' | 'kind' | 'pipelineId'>;

export type NewDeal = Pick<Created, 'dealId' | 'contactId' | 'subjectId' | 'title' | 'chatId' | 'leadId'> & {
  /** Where it begins. */
  readonly stage: StageOfDeal;
};

/** One that somebody answers for from the beginning. */
export type MadeDeal = NewDeal & { readonly assigneeId: string | null };

const created = ({ stage: { id, kind, pipelineId }, ...deal }: NewDeal) =>
  DealCreated({ ...deal, pipelineId, stage: { id, kind } });

export function createDeal({ assigneeId, ...deal }: MadeDeal, existing: Deal): readonly DealEvent[] {
  const { dealId, stage } = deal;
  if (existing.status !== 'unknown') throw dealExists(dealId);
  if (stage.kind !== 'open') throw stageNotOpen(stage.id);
  const assigned = assigneeId === null ? [] : [DealAssigned({ dealId, assigneeId, teamId: null, reason: 'by-hand' })];
  return [created(deal), ...assigned];
}

/** What a lead became opens once. */
export const createDealOfLead = (deal: MadeDeal, existing: Deal): readonly DealEvent[] =>
  existing.status === 'unknown' ? createDeal(deal, existing) : [];

/** A stranger's first message opens one deal, ever: once it is closed, a new message opens nothing. */
export const createFirstDeal = (deal: NewDeal, existing: Deal): readonly DealEvent[] =>
  existing.status === 'unknown' ? [created(deal)] : [];

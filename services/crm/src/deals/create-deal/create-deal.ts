import { DealCreated, type DealEvent, type EventOf } from '@parley/contracts';

import type { Stage } from '../../pipelines/stage.js';
import type { Deal } from '../deal.js';
import { dealExists, stageNotOpen } from '../deal.errors.js';

type Created = EventOf<typeof DealCreated>['data'];

export type NewDeal = Pick<Created, 'dealId' | 'contactId' | 'subjectId' | 'title' | 'chatId'> & {
  /** Where it begins. */
  readonly stage: Stage;
};

const created = ({ stage: { id, kind, pipelineId }, ...deal }: NewDeal) =>
  DealCreated({ ...deal, pipelineId, stage: { id, kind } });

export function createDeal(deal: NewDeal, existing: Deal): readonly DealEvent[] {
  if (existing.status !== 'unknown') throw dealExists(deal.dealId);
  if (deal.stage.kind !== 'open') throw stageNotOpen(deal.stage.id);
  return [created(deal)];
}

/** A stranger's first message opens one deal, ever: once it is closed, a new message opens nothing. */
export const createFirstDeal = (deal: NewDeal, existing: Deal): readonly DealEvent[] =>
  existing.status === 'unknown' ? [created(deal)] : [];

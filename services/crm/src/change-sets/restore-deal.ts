import type { DealEvent, SharedRecord } from '@parley/contracts';

import type { Answered } from '../answerable/answerable.js';
import { assignDeal } from '../deals/assign-deal/assign-deal.js';
import { type Deal, evolve } from '../deals/deal.js';
import { moveDealToStage } from '../deals/move-deal-to-stage/move-deal-to-stage.js';
import { reopenDeal } from '../deals/reopen-deal/reopen-deal.js';
import { setDealCollaborators } from '../deals/set-deal-collaborators/set-deal-collaborators.js';
import { stageNotFound } from '../pipelines/pipeline.errors.js';
import type { Stage } from '../pipelines/stage.js';
import { inTurn } from './in-turn.js';
import { answererOf, isRestored, type Restoring } from './restored.js';

export type WasDeal = Answered & SharedRecord & { readonly dealId: string; readonly stageId: string };

export type DealRestoring = Restoring<WasDeal> & {
  /** Every stage there is now, by its id. */
  readonly stages: ReadonlyMap<string, Stage>;
};

/** The fields of a deal that can be what they were again. */
export const restorableOfDeal = ['stageId', 'assigneeId', 'teamId', 'collaboratorIds'] as const;

/** @throws DomainError of the first field that can't be what it was: nothing of the deal is restored then */
export const restoreDeal = (restoring: DealRestoring, deal: Deal): readonly DealEvent[] =>
  inTurn(evolve, [restaged(restoring), reassigned(restoring), sharedAgain(restoring)])(deal);

type Decision = (deal: Deal) => readonly DealEvent[];

const restaged =
  (restoring: DealRestoring): Decision =>
  (deal) => {
    if (!isRestored(restoring, 'stageId') || deal.status === 'unknown') return [];
    const { dealId, stageId } = restoring.was;
    const stage = restoring.stages.get(stageId);
    if (!stage) throw stageNotFound(stageId);
    return deal.status === 'open'
      ? moveDealToStage({ dealId, stage, by: { kind: 'hand' } }, deal)
      : reopenDeal({ dealId, stage }, deal);
  };

const reassigned =
  (restoring: DealRestoring): Decision =>
  (deal) =>
    isRestored(restoring, 'assigneeId', 'teamId') && deal.status !== 'unknown'
      ? assignDeal({ dealId: restoring.was.dealId, ...answererOf(restoring, deal) }, deal)
      : [];

const sharedAgain =
  (restoring: DealRestoring): Decision =>
  (deal) => {
    const { dealId, collaboratorIds } = restoring.was;
    return isRestored(restoring, 'collaboratorIds') ? setDealCollaborators({ dealId, collaboratorIds }, deal) : [];
  };

import type { DealEvent, SharedRecord } from '@parley/contracts';

import type { Answered } from '../answerable/answerable.js';
import { assignDeal } from '../deals/assign-deal/assign-deal.js';
import { type AmountColumns, type DealFields, moneyOf, noFields } from '../deals/deal-fields.js';
import { type Deal, evolve } from '../deals/deal.js';
import { moveDealToStage } from '../deals/move-deal-to-stage/move-deal-to-stage.js';
import { reopenDeal } from '../deals/reopen-deal/reopen-deal.js';
import { setDealCollaborators } from '../deals/set-deal-collaborators/set-deal-collaborators.js';
import { updateDeal } from '../deals/update-deal/update-deal.js';
import { stageNotFound } from '../pipelines/pipeline.errors.js';
import type { Stage } from '../pipelines/stage.js';
import { inTurn } from './in-turn.js';
import { answererOf, isRestored, type Restoring } from './restored.js';

export type WasDeal = Answered &
  SharedRecord &
  Omit<DealFields, 'amount'> &
  AmountColumns & {
    readonly dealId: string;
    readonly title: string | null;
    readonly stageId: string;
  };

export type DealRestoring = Restoring<WasDeal> & {
  /** Every stage there is now, by its id. */
  readonly stages: ReadonlyMap<string, Stage>;
};

/** The fields of a deal that can be what they were again. */
export const restorableOfDeal: readonly string[] = [
  ...['title', 'stageId', 'assigneeId', 'teamId', 'collaboratorIds'],
  ...Object.keys(noFields),
];

/** @throws DomainError of the first field that can't be what it was: nothing of the deal is restored then */
export const restoreDeal = (restoring: DealRestoring, deal: Deal): readonly DealEvent[] =>
  inTurn(evolve, [enteredAgain(restoring), restaged(restoring), reassigned(restoring), sharedAgain(restoring)])(deal);

type Decision = (deal: Deal) => readonly DealEvent[];

const enteredAgain =
  (restoring: DealRestoring): Decision =>
  (deal) => {
    if (deal.status === 'unknown') return [];
    const { dealId, title } = restoring.was;
    const fields = restoredFields(restoring, deal.fields);
    const changes = { ...fields, ...(isRestored(restoring, 'title') && title !== null && { title }) };
    return updateDeal({ dealId, changes }, deal);
  };

function restoredFields(restoring: DealRestoring, now: DealFields) {
  const was = { ...restoring.was, amount: moneyOf(restoring.was) };
  const of = <Name extends keyof DealFields>(name: Name) => (isRestored(restoring, name) ? was[name] : now[name]);
  return {
    ...{ amount: of('amount'), expectedCloseOn: of('expectedCloseOn'), description: of('description') },
    ...{ companyId: of('companyId'), contactIds: [...of('contactIds')] },
    ...{ lostReasonId: of('lostReasonId'), lostNote: of('lostNote') },
  };
}

const restaged =
  (restoring: DealRestoring): Decision =>
  (deal) => {
    if (!isRestored(restoring, 'stageId') || deal.status === 'unknown') return [];
    const { dealId, stageId } = restoring.was;
    const standing = restoring.stages.get(stageId);
    if (!standing) throw stageNotFound(stageId);
    // It stood there before: what the stage asks for since doesn't keep it out.
    const { requiredFields: _, ...stage } = standing;
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

import { type DealChanges, type DealEvent, DealMovedToStage, type EventOf } from '@parley/contracts';

import type { Stage } from '../../pipelines/stage.js';
import { withChanges } from '../deal-fields.js';
import type { Deal } from '../deal.js';
import { dealClosed, dealNotFound, stageNotLost, stageOfAnotherPipeline } from '../deal.errors.js';
import { checkRequired } from '../required-fields.js';
import { updateDeal } from '../update-deal/update-deal.js';

/** What the decision needs to know: the command's input, and the facts that the handler looked up. */
export type StageMove = {
  readonly dealId: string;
  /** The stage as its pipeline defines it now. */
  readonly stage: Stage;
  readonly by: EventOf<typeof DealMovedToStage>['data']['by'];
  /** Why it comes to nothing. */
  readonly loss?: Loss;
};

export type Loss = Pick<DealChanges, 'lostReasonId' | 'lostNote'>;

/** Why a deal is lost that stands in a lost stage already can be told anew by moving it there again. */
export function moveDealToStage({ dealId, stage, by, loss = {} }: StageMove, deal: Deal): readonly DealEvent[] {
  if (deal.status === 'unknown') throw dealNotFound(dealId);
  if (stage.pipelineId !== deal.pipelineId) throw stageOfAnotherPipeline(stage.id);
  if (stage.kind !== 'lost' && Object.keys(loss).length > 0) throw stageNotLost(stage.id);
  const told = updateDeal({ dealId, changes: loss }, deal);
  if (stage.id === deal.stageId) return told;
  if (deal.status !== 'open') throw dealClosed(dealId);
  checkRequired(stage, { ...deal, dealId, fields: withChanges(deal.fields, loss) });

  const { id, kind } = stage;
  return [DealMovedToStage({ dealId, fromStageId: deal.stageId, to: { id, kind }, by }), ...told];
}

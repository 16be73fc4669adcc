import { type DealEvent, DealMovedToStage, type EventOf } from '@parley/contracts';

import type { Stage } from '../../pipelines/stage.js';
import type { Deal } from '../deal.js';
import { dealClosed, dealNotFound, stageOfAnotherPipeline } from '../deal.errors.js';

/** What the decision needs to know: the command's input, and the facts that the handler looked up. */
export type StageMove = {
  readonly dealId: string;
  /** The stage as its pipeline defines it now. */
  readonly stage: Stage;
  readonly by: EventOf<typeof DealMovedToStage>['data']['by'];
};

export function moveDealToStage({ dealId, stage, by }: StageMove, deal: Deal): readonly DealEvent[] {
  if (deal.status === 'unknown') throw dealNotFound(dealId);
  if (stage.pipelineId !== deal.pipelineId) throw stageOfAnotherPipeline(stage.id);
  if (stage.id === deal.stageId) return [];
  if (deal.status !== 'open') throw dealClosed(dealId);

  const { id, kind } = stage;
  return [DealMovedToStage({ dealId, fromStageId: deal.stageId, to: { id, kind }, by })];
}

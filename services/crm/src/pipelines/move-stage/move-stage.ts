import { type EventOf, type PipelineEvent, StageMoved } from '@parley/contracts';

import type { Pipeline } from '../pipeline.js';
import { placed } from '../stage.js';
import { standingStage } from '../standing-stage.js';

export type StageMove = EventOf<typeof StageMoved>['data'];

export function moveStage(move: StageMove, pipeline: Pipeline): readonly PipelineEvent[] {
  const { stageId, afterStageId } = move;
  const { stage, stages } = standingStage(pipeline, stageId);
  if (afterStageId === stageId) return [];
  if (afterStageId !== null) standingStage(pipeline, afterStageId);
  const isSame = placed(stages, stage, afterStageId).every(({ id }, index) => id === stages[index]?.id);
  return isSame ? [] : [StageMoved(move)];
}

import { type PipelineEvent, StageArchived } from '@parley/contracts';

import type { Pipeline } from '../pipeline.js';
import { noOpenStage, stageHasDeals } from '../pipeline.errors.js';
import { openStages } from '../stage.js';
import { standingStage } from '../standing-stage.js';

export type StageInUse = {
  readonly pipelineId: string;
  readonly stageId: string;
  readonly hasOpenDeals: boolean;
};

export function archiveStage(
  { pipelineId, stageId, hasOpenDeals }: StageInUse,
  pipeline: Pipeline,
): readonly PipelineEvent[] {
  const { stages } = standingStage(pipeline, stageId);
  if (hasOpenDeals) throw stageHasDeals(stageId);
  if (openStages(stages).every(({ id }) => id === stageId)) throw noOpenStage();
  return [StageArchived({ pipelineId, stageId })];
}

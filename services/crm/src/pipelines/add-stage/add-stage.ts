import { type NewStage, type PipelineEvent, StageAdded } from '@parley/contracts';

import { describedStage } from '../described-stages.js';
import type { Pipeline } from '../pipeline.js';
import { pipelineNotFound, stageNotFound, tooManyStages } from '../pipeline.errors.js';
import type { Stages } from '../stage.js';

const MOST_STAGES = 50;

export type AddedStage = {
  readonly pipelineId: string;
  readonly stageId: string;
  readonly stage: NewStage;
  /** After the last of its kind where absent. */
  readonly afterStageId?: string | undefined;
};

export function addStage(
  { pipelineId, stageId, stage, afterStageId }: AddedStage,
  pipeline: Pipeline,
): readonly PipelineEvent[] {
  if (pipeline.status !== 'active') throw pipelineNotFound(pipelineId);
  const { stages } = pipeline;
  if (stages.some(({ id }) => id === stageId)) return [];
  const standing = stages.filter(({ isArchived = false }) => !isArchived);
  if (standing.length >= MOST_STAGES) throw tooManyStages();
  if (afterStageId && !standing.some(({ id }) => id === afterStageId)) throw stageNotFound(afterStageId);

  const taken = standing.map(({ key }) => key);
  const added = { id: stageId, ...describedStage(stage, taken) };
  return [StageAdded({ pipelineId, stage: added, afterStageId: afterStageId ?? lastOfKind(stages, stage.kind) })];
}

const lastOfKind = (stages: Stages, kind: NewStage['kind']) =>
  (stages.findLast((stage) => stage.kind === kind) ?? stages.at(-1))?.id ?? null;

import type { Pipeline } from './pipeline.js';
import { stageNotFound } from './pipeline.errors.js';
import type { PipelineStage, Stages } from './stage.js';

type Standing = { readonly stage: PipelineStage; readonly stages: Stages };

/**
 * A stage of a pipeline with all there are.
 * @throws DomainError `crm.stage.not-found` also where it, or its pipeline, was archived
 */
export function standingStage(pipeline: Pipeline, stageId: string): Standing {
  const stages = pipeline.status === 'active' ? pipeline.stages : [];
  const stage = stages.find(({ id, isArchived = false }) => id === stageId && !isArchived);
  if (!stage) throw stageNotFound(stageId);
  return { stage, stages };
}

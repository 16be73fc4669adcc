import { PipelineCreated, type PipelineEvent } from '@parley/contracts';

import { type DefaultPipelineIds, defaultPipelineName, defaultStages } from '../default-stages.js';
import type { Pipeline } from '../pipeline.js';

export function createDefaultPipeline(
  { pipelineId, stageIds }: DefaultPipelineIds,
  pipeline: Pipeline,
): readonly PipelineEvent[] {
  if (pipeline.status !== 'unknown') return [];

  const stages = defaultStages.map((stage) => ({ id: stageIds[stage.key], ...stage }));
  return [PipelineCreated({ pipelineId, name: defaultPipelineName, stages, isDefault: true })];
}

import { type PipelineEvent, PipelineMadeDefault } from '@parley/contracts';

import type { Pipeline } from '../pipeline.js';
import { pipelineNotFound } from '../pipeline.errors.js';

export type DefaultPipeline = { readonly pipelineId: string; readonly isDefault: boolean };

export function setDefaultPipeline(
  { pipelineId, isDefault }: DefaultPipeline,
  pipeline: Pipeline,
): readonly PipelineEvent[] {
  if (pipeline.status !== 'active') throw pipelineNotFound(pipelineId);
  return isDefault ? [] : [PipelineMadeDefault({ pipelineId })];
}

import { PipelineArchived, type PipelineEvent } from '@parley/contracts';

import type { Pipeline } from '../pipeline.js';
import { pipelineHasDeals, pipelineIsDefault, pipelineNotFound } from '../pipeline.errors.js';

export type PipelineInUse = {
  readonly pipelineId: string;
  readonly isDefault: boolean;
  readonly hasOpenDeals: boolean;
};

export function archivePipeline(
  { pipelineId, isDefault, hasOpenDeals }: PipelineInUse,
  pipeline: Pipeline,
): readonly PipelineEvent[] {
  if (pipeline.status !== 'active') throw pipelineNotFound(pipelineId);
  if (isDefault) throw pipelineIsDefault(pipelineId);
  if (hasOpenDeals) throw pipelineHasDeals(pipelineId);
  return [PipelineArchived({ pipelineId })];
}

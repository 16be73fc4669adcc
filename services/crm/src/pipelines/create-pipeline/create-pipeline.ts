import { PipelineCreated, type PipelineEvent, type StageSpec } from '@parley/contracts';

import type { Pipeline } from '../pipeline.js';
import { noOpenStage, tooManyPipelines } from '../pipeline.errors.js';
import { openStages } from '../stage.js';

const MOST_PIPELINES = 100;

export type NewPipeline = {
  readonly pipelineId: string;
  readonly name: { readonly en: string; readonly ru: string };
  readonly stages: StageSpec[];
  /** How many there are that were not archived. */
  readonly pipelineCount: number;
};

export function createPipeline(
  { pipelineCount, ...described }: NewPipeline,
  pipeline: Pipeline,
): readonly PipelineEvent[] {
  if (pipeline.status !== 'unknown') return [];
  if (pipelineCount >= MOST_PIPELINES) throw tooManyPipelines();
  if (openStages(described.stages).length === 0) throw noOpenStage();
  return [PipelineCreated({ ...described, isDefault: false })];
}

import type { PipelineEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Pipeline = { readonly status: 'unknown' | 'active' };

export const initialPipeline: Pipeline = { status: 'unknown' };

export const evolve = (_pipeline: Pipeline, _created: PipelineEvent): Pipeline => ({ status: 'active' });

export const pipelineStream = streamOf('crm.pipeline', { initial: initialPipeline, evolve });

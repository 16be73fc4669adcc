import type { PipelineEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Pipeline = { readonly status: 'unknown' | 'active' };

export const initialPipeline: Pipeline = { status: 'unknown' };

export function evolve(_pipeline: Pipeline, event: PipelineEvent): Pipeline {
  switch (event.type) {
    case 'crm.pipeline.created':
      return { status: 'active' };
  }
}

export const pipelineStream = streamOf('crm.pipeline', { initial: initialPipeline, evolve });

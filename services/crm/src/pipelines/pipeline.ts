import type { PipelineEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { type Stages, stagesAfter } from './stage.js';

/** What decisions need to know of an active pipeline. */
export type KnownPipeline = {
  readonly name: { readonly en: string; readonly ru: string };
  readonly place: number;
  readonly stages: Stages;
};

export type Pipeline = { readonly status: 'unknown' | 'archived' } | (KnownPipeline & { readonly status: 'active' });

export const initialPipeline: Pipeline = { status: 'unknown' };

/** Those that nobody has put anywhere stand first, by age. */
export const USUAL_PLACE = 0;

export function evolve(pipeline: Pipeline, event: PipelineEvent): Pipeline {
  if (event.type === 'crm.pipeline.created') {
    const { name, stages } = event.data;
    return { status: 'active', name, stages, place: USUAL_PLACE };
  }
  if (pipeline.status !== 'active') return pipeline;
  if (event.type === 'crm.pipeline.archived') return { status: 'archived' };
  const { name = pipeline.name, place = pipeline.place } =
    event.type === 'crm.pipeline.changed' ? event.data : pipeline;
  return { ...pipeline, name, place, stages: stagesAfter(pipeline.stages, event) };
}

export const pipelineStream = streamOf('crm.pipeline', { initial: initialPipeline, evolve });

import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { Shop } from '../shop.js';
import type { Fill } from './examples.js';

const created = z.object({
  createPipeline: z.object({
    pipeline: z.object({ id: z.string(), stages: z.array(z.object({ id: z.string() })) }),
  }),
});

const pipelines = z.object({
  pipelines: z.array(z.object({ stages: z.array(z.object({ id: z.string(), kind: z.string() })) })),
});

/** Of any pipeline, one of that kind. */
export async function stageOf({ caller }: Shop, kind: string): Promise<string> {
  const asked = await caller.ask({ query: '{ pipelines { stages { id kind } } }', answer: pipelines });
  const found = asked.pipelines.flatMap((pipeline) => pipeline.stages).find((stage) => stage.kind === kind);
  if (!found) throw new Error(`There is no stage of kind ${kind}`);
  return found.id;
}

/** A pipeline of its own, in which no deal stands and that nobody needs afterwards. */
async function freshPipeline({ caller }: Shop): Promise<Fill> {
  const query =
    'mutation ($input: CreatePipelineInput!) { createPipeline(input: $input) { pipeline { id stages { id } } } }';
  const input = { idempotencyKey: randomUUID(), name: { en: 'Walls', ru: 'Стены' } };
  const { createPipeline } = await caller.ask({ query, variables: { input }, answer: created });
  const { id: pipelineId, stages } = createPipeline.pipeline;
  const [afterStageId = '', , stageId = ''] = stages.map(({ id }) => id);
  return { pipelineId, stageId, afterStageId };
}

export const pipelinePreparations = {
  createPipeline: () => ({}),
  updatePipeline: freshPipeline,
  addStage: freshPipeline,
  updateStage: freshPipeline,
  moveStage: freshPipeline,
  archiveStage: freshPipeline,
  archivePipeline: freshPipeline,
};

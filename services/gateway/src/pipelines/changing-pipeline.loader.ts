import { GetPipeline } from '@parley/contracts';

import { changing } from '../serving/changing.loader.js';
import { pipelineOf } from './pipeline.types.js';

/** Commands about a pipeline or its stages answer with the pipeline as it is then. */
export const changingPipeline = changing(async (pipelineId, context) => {
  const read = await context.readBack(context.ask(GetPipeline, { pipelineId, ...context.since(GetPipeline) }));
  return { pipeline: read?.pipeline ? pipelineOf(read.pipeline) : null };
});

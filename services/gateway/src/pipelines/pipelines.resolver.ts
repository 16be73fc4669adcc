import { ListPipelines } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Pipeline, pipelineOf } from './pipeline.types.js';

@Resolver()
export class PipelinesResolver {
  @Query(() => [Pipeline], { description: 'All pipelines with their stages. Permission: `pipelines:read`.' })
  @RequiresOf(ListPipelines)
  async pipelines(@Args() { atLeast }: AtLeastArgs, @Context() context: RequestContext): Promise<Pipeline[]> {
    context.after(atLeast);
    return (await context.records.pipelines()).map(pipelineOf);
  }
}

import { GetPipeline, ListPipelines } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Pipeline, pipelineOf } from './pipeline.types.js';

@ArgsType()
class PipelinesArgs extends AtLeastArgs {
  @Field(() => Boolean, { nullable: true, description: 'Whether archived ones are listed too. Default: false.' })
  readonly includeArchived?: boolean | null;
}

@ArgsType()
class PipelineArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the pipeline.' })
  readonly id!: string;
}

@Resolver()
export class PipelinesResolver {
  @Query(() => [Pipeline], {
    description: 'The pipelines with their stages, in their order. Permission: `pipelines:read`.',
  })
  @RequiresOf(ListPipelines)
  async pipelines(
    @Args() { atLeast, includeArchived }: PipelinesArgs,
    @Context() context: RequestContext,
  ): Promise<Pipeline[]> {
    context.after(atLeast);
    const views = await context.records.pipelines();
    return views.filter(({ isArchived }) => includeArchived === true || !isArchived).map(pipelineOf);
  }

  @Query(() => Pipeline, {
    nullable: true,
    description: 'One pipeline, archived or not, null where there is none. Permission: `pipelines:read`.',
  })
  @RequiresOf(GetPipeline)
  async pipeline(@Args() { id, atLeast }: PipelineArgs, @Context() context: RequestContext): Promise<Pipeline | null> {
    context.after(atLeast);
    const { pipeline } = await context.ask(GetPipeline, { pipelineId: id, ...context.since(GetPipeline) });
    return pipeline && pipelineOf(pipeline);
  }
}

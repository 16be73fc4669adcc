import { GetUsage } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, ArgsType, Context, Field, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Usage } from './usage.types.js';

@ArgsType()
class UsageArgs extends AtLeastArgs {
  @Field(() => String, { nullable: true, description: 'The month, `YYYY-MM`. Default: this one.' })
  readonly period?: string | null;
}

@Resolver()
export class UsageResolver {
  @Query(() => Usage, { description: 'What the organization used in a month. Permission: `usage:read`.' })
  @RequiresOf(GetUsage)
  usage(@Args() { period, atLeast }: UsageArgs, @Context() context: RequestContext): Promise<Usage> {
    context.after(atLeast);
    return context.ask(GetUsage, { ...(period && { period }), ...context.since(GetUsage) });
  }
}

import { ListWaitingGuardianships } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { WaitingGuardianship } from './waiting-guardianship.types.js';

@Resolver(() => WaitingGuardianship)
export class WaitingGuardianshipsResolver {
  @Query(() => [WaitingGuardianship], {
    description:
      'Agents that you were asked to answer for and have not accepted yet, the longest waiting first. Permission: any sign-in.',
  })
  @RequiresOf(ListWaitingGuardianships)
  async waitingGuardianships(
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<WaitingGuardianship[]> {
    context.after(atLeast);
    const { items } = await context.ask(ListWaitingGuardianships, context.since(ListWaitingGuardianships));
    return items;
  }
}

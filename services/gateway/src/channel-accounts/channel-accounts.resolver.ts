import { ListChannelAccounts } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { ChannelAccount, channelAccountOf } from './channel-account.types.js';

@Resolver()
export class ChannelAccountsResolver {
  @Query(() => [ChannelAccount], { description: 'All connected accounts. Permission: `channel-accounts:read`.' })
  @RequiresOf(ListChannelAccounts)
  async channelAccounts(
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<ChannelAccount[]> {
    context.after(atLeast);
    return (await context.records.channelAccounts()).map(channelAccountOf);
  }
}

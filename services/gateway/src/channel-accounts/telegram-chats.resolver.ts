import { ListTelegramChats } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { pageOfWhole } from '../schema/whole-list.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { TelegramChat, TelegramChatConnection, telegramChatOf, TelegramChatsArgs } from './telegram-chat.types.js';

/** As many as Telegram is asked for. */
const MOST = 500;

@Resolver()
export class TelegramChatsResolver {
  @Query(() => TelegramChatConnection, {
    description:
      'What a connected account sees on Telegram at this moment, the newest 500 chats: those to choose from, for ' +
      '`syncChats`. Nothing of them is stored until then. Permission: `channel-accounts:manage`. Code: ' +
      '`messaging.channel-account.not-connected`.',
  })
  @RequiresOf(ListTelegramChats)
  async telegramChats(
    @Args() { channelAccountId, ...page }: TelegramChatsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<TelegramChat>> {
    const { items } = await context.ask(ListTelegramChats, { channelAccountId, first: MOST });
    return connectionOf(pageOfWhole(items, pageOfArgs(page)), telegramChatOf);
  }
}

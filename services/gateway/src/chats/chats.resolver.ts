import { chatFilter, ChatsByIds, ListChats } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Chat, ChatConnection, chatOf } from './chat.types.js';
import { ChatsArgs } from './chats-args.types.js';

@Resolver()
export class ChatsResolver {
  @Query(() => ChatConnection, {
    description: 'The inbox: chats of the record, the one with the newest activity first. Permission: `chats:read`.',
  })
  @RequiresOf(ListChats)
  async chats(@Args() args: ChatsArgs, @Context() context: RequestContext): Promise<Connection<Chat>> {
    context.after(args.atLeast);
    const page = await context.ask(ListChats, {
      page: pageOfArgs(args),
      ...filterFor(chatFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...(args.search && { search: args.search }),
      ...context.since(ListChats),
    });
    return connectionOf(page, chatOf);
  }

  @Query(() => Chat, {
    nullable: true,
    description: 'One chat, null where it does not exist or may not be seen. Permission: `chats:read`.',
  })
  @RequiresOf(ChatsByIds)
  async chat(
    @Args('id', { type: () => ID, description: 'Id of the chat.' }) id: string,
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<Chat | null> {
    context.after(atLeast);
    const view = await context.records.chats.load(id);
    return view && chatOf(view);
  }
}

import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Chat, chatOf } from '../chats/chat.types.js';
import { Send, sendOf } from '../sends/send.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Message } from './message.types.js';

@Resolver(() => Message)
export class MessageFieldsResolver {
  @ResolveField(() => Chat, { nullable: true, description: 'The chat it stands in.' })
  async chat(@Parent() { chatId }: Message, @Context() { records }: RequestContext): Promise<Chat | null> {
    const view = await records.chats.load(chatId);
    return view && chatOf(view);
  }

  @ResolveField(() => Send, { nullable: true, description: 'What sent it, null if not written through Parley.' })
  async send(@Parent() { sendId }: Message, @Context() { records }: RequestContext): Promise<Send | null> {
    const view = sendId ? await records.sends.load(sendId) : null;
    return view && sendOf(view);
  }
}

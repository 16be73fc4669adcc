import { SendsByIds } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Chat, chatOf } from '../chats/chat.types.js';
import { Message, messageOf } from '../messages/message.types.js';
import { Proposal, proposalOf } from '../proposals/proposal.types.js';
import { AtLeastArgs } from '../schema/at-least.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Send, sendOf } from './send.types.js';

@Resolver(() => Send)
export class SendsResolver {
  @Query(() => Send, {
    nullable: true,
    description: 'One send, null where it does not exist or may not be seen. Permission: `chats:read`.',
  })
  @RequiresOf(SendsByIds)
  async send(
    @Args('id', { type: () => ID, description: 'Id of the send.' }) id: string,
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<Send | null> {
    context.after(atLeast);
    const view = await context.records.sends.load(id);
    return view && sendOf(view);
  }

  @ResolveField(() => Chat, { nullable: true, description: 'The chat it goes to.' })
  async chat(@Parent() { chatId }: Send, @Context() { records }: RequestContext): Promise<Chat | null> {
    const view = await records.chats.load(chatId);
    return view && chatOf(view);
  }

  @ResolveField(() => Message, { nullable: true, description: 'The message it became.' })
  async message(@Parent() { messageId }: Send, @Context() { records }: RequestContext): Promise<Message | null> {
    const view = messageId ? await records.messages.load(messageId) : null;
    return view && messageOf(view);
  }

  @ResolveField(() => Proposal, { nullable: true, description: 'The proposal whose approval it is.' })
  async proposal(@Parent() { proposalId }: Send, @Context() { records }: RequestContext): Promise<Proposal | null> {
    const view = proposalId ? await records.proposals.load(proposalId) : null;
    return view && proposalOf(view);
  }
}

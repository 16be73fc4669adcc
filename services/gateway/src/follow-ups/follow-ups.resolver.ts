import { followUpFilter, FollowUpsByIds, ListFollowUps } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Chat, chatOf } from '../chats/chat.types.js';
import { MessageTemplate, messageTemplateOf } from '../message-templates/message-template.types.js';
import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { Send, sendOf } from '../sends/send.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { FollowUp, FollowUpConnection, followUpOf } from './follow-up.types.js';
import { FollowUpsArgs } from './follow-ups-args.types.js';

@Resolver(() => FollowUp)
export class FollowUpsResolver {
  @Query(() => FollowUpConnection, { description: 'Follow-ups, the latest due first. Permission: `follow-ups:read`.' })
  @RequiresOf(ListFollowUps)
  async followUps(@Args() args: FollowUpsArgs, @Context() context: RequestContext): Promise<Connection<FollowUp>> {
    context.after(args.atLeast);
    const page = await context.ask(ListFollowUps, {
      page: pageOfArgs(args),
      ...filterFor(followUpFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListFollowUps),
    });
    return connectionOf(page, followUpOf);
  }

  @Query(() => FollowUp, {
    nullable: true,
    description: 'One follow-up, null where it does not exist or may not be seen. Permission: `follow-ups:read`.',
  })
  @RequiresOf(FollowUpsByIds)
  async followUp(
    @Args('id', { type: () => ID, description: 'Id of the follow-up.' }) id: string,
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<FollowUp | null> {
    context.after(atLeast);
    const view = await context.records.followUps.load(id);
    return view && followUpOf(view);
  }

  @ResolveField(() => Chat, { nullable: true, description: 'The chat it goes to.' })
  async chat(@Parent() { chatId }: FollowUp, @Context() { records }: RequestContext): Promise<Chat | null> {
    const view = await records.chats.load(chatId);
    return view && chatOf(view);
  }

  @ResolveField(() => MessageTemplate, { nullable: true, description: 'What it will say, as it reads now.' })
  async messageTemplate(
    @Parent() { messageTemplateId }: FollowUp,
    @Context() { records }: RequestContext,
  ): Promise<MessageTemplate | null> {
    const view = await records.messageTemplates.load(messageTemplateId);
    return view && messageTemplateOf(view);
  }

  @ResolveField(() => Send, { nullable: true, description: 'What became of it, null before it went out.' })
  async send(@Parent() { sendId }: FollowUp, @Context() { records }: RequestContext): Promise<Send | null> {
    const view = sendId === null ? null : await records.sends.load(sendId);
    return view && sendOf(view);
  }
}

import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Chat, chatOf } from '../chats/chat.types.js';
import { Contact, contactOf } from '../contacts/contact.types.js';
import { Deal, dealOf } from '../deals/deal.types.js';
import { Message, messageOf } from '../messages/message.types.js';
import { Stage, stageOf } from '../pipelines/pipeline.types.js';
import { Send, sendOf } from '../sends/send.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Proposal, StageMove } from './proposal.types.js';

@Resolver(() => Proposal)
export class ProposalFieldsResolver {
  @ResolveField(() => Chat, { nullable: true, description: 'The chat it is about.' })
  async chat(@Parent() { chatId }: Proposal, @Context() { records }: RequestContext): Promise<Chat | null> {
    const view = await records.chats.load(chatId);
    return view && chatOf(view);
  }

  @ResolveField(() => Contact, { nullable: true, description: 'The contact it is about.' })
  async contact(@Parent() { contactId }: Proposal, @Context() { records }: RequestContext): Promise<Contact | null> {
    const view = contactId ? await records.contacts.load(contactId) : null;
    return view && contactOf(view);
  }

  @ResolveField(() => [Message], { description: 'The messages it rests on.' })
  async sourceMessages(
    @Parent() { sourceMessageIds }: Proposal,
    @Context() { records }: RequestContext,
  ): Promise<Message[]> {
    const views = await Promise.all(sourceMessageIds.map((id) => records.messages.load(id)));
    return views.filter((view) => view !== null).map(messageOf);
  }

  @ResolveField(() => Send, { nullable: true, description: 'The send that its approval made.' })
  async send(@Parent() { sendId }: Proposal, @Context() { records }: RequestContext): Promise<Send | null> {
    const view = sendId ? await records.sends.load(sendId) : null;
    return view && sendOf(view);
  }

  @ResolveField(() => Message, { nullable: true, description: 'The message that went out.' })
  async message(@Parent() { messageId }: Proposal, @Context() { records }: RequestContext): Promise<Message | null> {
    const view = messageId ? await records.messages.load(messageId) : null;
    return view && messageOf(view);
  }
}

@Resolver(() => StageMove)
export class StageMoveFieldsResolver {
  @ResolveField(() => Deal, { nullable: true, description: 'The deal as it is now.' })
  async deal(@Parent() { dealId }: StageMove, @Context() { records }: RequestContext): Promise<Deal | null> {
    const view = await records.deals.load(dealId);
    return view && dealOf(view);
  }

  @ResolveField(() => Stage, { nullable: true, description: 'The stage it stood in when proposed.' })
  fromStage(@Parent() { fromStageId }: StageMove, @Context() context: RequestContext): Promise<Stage | null> {
    return stageWith(fromStageId, context);
  }

  @ResolveField(() => Stage, { nullable: true, description: 'The stage it would move to.' })
  toStage(@Parent() { toStageId }: StageMove, @Context() context: RequestContext): Promise<Stage | null> {
    return stageWith(toStageId, context);
  }
}

async function stageWith(stageId: string, { records }: RequestContext): Promise<Stage | null> {
  const stages = (await records.pipelines()).flatMap((pipeline) => pipeline.stages);
  const view = stages.find(({ id }) => id === stageId);
  return view ? stageOf(view) : null;
}

import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Chat, chatOf } from '../chats/chat.types.js';
import { Contact, contactOf } from '../contacts/contact.types.js';
import { Pipeline, pipelineOf } from '../pipelines/pipeline.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Deal } from './deal.types.js';

@Resolver(() => Deal)
export class DealFieldsResolver {
  @ResolveField(() => Pipeline, { nullable: true, description: 'The pipeline it is in.' })
  async pipeline(@Parent() { pipelineId }: Deal, @Context() { records }: RequestContext): Promise<Pipeline | null> {
    const view = (await records.pipelines()).find(({ id }) => id === pipelineId);
    return view ? pipelineOf(view) : null;
  }

  @ResolveField(() => Contact, { nullable: true, description: 'Whom it is with.' })
  async contact(@Parent() { contactId }: Deal, @Context() { records }: RequestContext): Promise<Contact | null> {
    const view = await records.contacts.load(contactId);
    return view && contactOf(view);
  }

  @ResolveField(() => Chat, { nullable: true, description: 'The chat it came from or is linked to.' })
  async chat(@Parent() { chatId }: Deal, @Context() { records }: RequestContext): Promise<Chat | null> {
    const view = chatId ? await records.chats.load(chatId) : null;
    return view && chatOf(view);
  }
}

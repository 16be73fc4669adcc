import { SetChatCollaborators } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { SharingInput } from '../assignees/sharing.types.js';
import { MutationPayload, present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Chat, chatOf } from './chat.types.js';

@InputType({ description: 'With whom a chat is shared by name.' })
export class SetChatCollaboratorsInput extends SharingInput {
  @Field(() => ID, { description: 'Id of the chat.' })
  readonly chatId!: string;
}

@ObjectType({ description: 'The chat that was shared, or is no more.' })
export class SetChatCollaboratorsPayload extends MutationPayload {
  @Field(() => Chat, { nullable: true, description: 'The chat as it is now; null where you reach it no more.' })
  readonly chat!: Chat | null;
}

@Resolver()
export class SetChatCollaboratorsResolver {
  @Mutation(() => SetChatCollaboratorsPayload, {
    description:
      'Shares a chat by name: whoever is named and holds chats over own or team rows sees it by that, with its messages, ' +
      'sends, proposals and follow-ups, and neither its contact nor its deals. Permission: `messages:send`. Codes: ' +
      '`messaging.chat.not-found`, `access.assignee-unknown`, `messaging.chat.version`. Example: ' +
      '`setChatCollaborators(input: { idempotencyKey: "k1", chatId: "…", collaboratorIds: ["…"] }) { position }`.',
  })
  @RequiresOf(SetChatCollaborators)
  async setChatCollaborators(
    @Args('input', { description: 'Which chat, and with whom.' })
    { idempotencyKey, ...input }: SetChatCollaboratorsInput,
    @Context() context: RequestContext,
  ): Promise<SetChatCollaboratorsPayload> {
    const { output, position } = await context.send(SetChatCollaborators, present(input), { idempotencyKey });
    const chat = await context.readBack(context.records.chats.load(output.id));
    return { position, chat: chat && chatOf(chat) };
  }
}

import { MarkChatRead } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { MutationInput, MutationPayload, present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Chat, chatOf } from './chat.types.js';

@InputType({ description: 'Up to where a chat was read.' })
export class MarkChatReadInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the chat.' })
  readonly chatId!: string;

  @Field(() => ID, { description: 'The last message that was read.' })
  readonly upToMessageId!: string;
}

@ObjectType({ description: 'The chat, read.' })
export class MarkChatReadPayload extends MutationPayload {
  @Field(() => Chat, { nullable: true, description: 'The chat as it is now.' })
  readonly chat!: Chat | null;
}

@Resolver()
export class MarkChatReadResolver {
  @Mutation(() => MarkChatReadPayload, {
    description:
      'Marks a chat read up to a message, also on the channel. Permission: `messages:send`. Example: ' +
      '`markChatRead(input: { idempotencyKey: "k1", chatId: "…", upToMessageId: "…" }) { chat { unreadCount } }`.',
  })
  @RequiresOf(MarkChatRead)
  async markChatRead(
    @Args('input', { description: 'Which chat, up to which message.' }) input: MarkChatReadInput,
    @Context() context: RequestContext,
  ): Promise<MarkChatReadPayload> {
    const { idempotencyKey, ...command } = present(input);
    const { position } = await context.send(MarkChatRead, command, { idempotencyKey });
    const chat = await context.readBack(context.records.chats.load(input.chatId));
    return { position, chat: chat && chatOf(chat) };
  }
}

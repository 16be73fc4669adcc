import { AssignChat } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { assignmentOf } from '../teams/assignment.types.js';
import { Chat, chatOf } from './chat.types.js';

@InputType({ description: 'Who answers for a chat from now on; neither is nobody.' })
export class AssignChatInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the chat.' })
  readonly chatId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Which member, by the id of its principal. Default: none.',
  })
  readonly assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which team. Default: none.' })
  readonly teamId?: string | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The chat, assigned.' })
export class AssignChatPayload extends MutationPayload {
  @Field(() => Chat, { nullable: true, description: 'The chat as it is now, null where it is out of your reach now.' })
  readonly chat!: Chat | null;
}

@Resolver()
export class AssignChatResolver {
  @Mutation(() => AssignChatPayload, {
    description:
      'Says who answers for a chat; whoever reaches fewer chats than all gives away what they reach, and may not see it ' +
      'afterwards. Permission: `messages:send`. Codes: `messaging.chat.not-found`, `access.assignee-unknown`, ' +
      '`access.team-unknown`, `messaging.chat.version`. Example: ' +
      '`assignChat(input: { idempotencyKey: "k1", chatId: "…", assigneeId: "…" }) { chat { assignee { name } } }`.',
  })
  @RequiresOf(AssignChat)
  async assignChat(
    @Args('input', { description: 'Which chat, and who.' }) input: AssignChatInput,
    @Context() context: RequestContext,
  ): Promise<AssignChatPayload> {
    const { idempotencyKey, ...asked } = input;
    const { chatId } = asked;
    const { position } = await context.send(AssignChat, assignmentOf(asked), { idempotencyKey });
    const chat = await context.readBack(context.records.chats.load(chatId));
    return { position, chat: chat && chatOf(chat) };
  }
}

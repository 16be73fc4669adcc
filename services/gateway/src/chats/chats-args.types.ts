import type { ChatView } from '@parley/contracts';
import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';
import { DateTimeFilter, type EnumFilter, enumFilter, IdFilter, IntFilter, Joinable } from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { ChatKind } from './chat.types.js';

const ChatKindFilter = enumFilter<ChatView['kind']>('ChatKind', () => ChatKind);

export const ChatOrder = orderOf('Chat', {
  lastActivityAt: 'When something was last said in it.',
  messageCount: 'How many messages it holds.',
});

@InputType({ description: 'Which chats; all given conditions must hold.' })
@Joinable()
export class ChatFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only chats with unread messages (`true`), or without any (`false`). Default: all.',
  })
  readonly isUnread?: boolean | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of which connected account. Default: any.' })
  readonly channelAccountId?: IdFilter | null;

  @Field(() => IdFilter, {
    nullable: true,
    description: 'Who answers for it, by the id of the principal. Default: any.',
  })
  readonly assigneeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Which team answers for it. Default: any.' })
  readonly teamId?: IdFilter | null;

  @Field(() => IdFilter, {
    nullable: true,
    description: 'With whom, among others, it is shared by name, by `Assignee.id`. Default: anybody or nobody.',
  })
  readonly collaboratorId?: IdFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only chats that a member or a team answers for (`true`), or nobody (`false`). Default: all.',
  })
  readonly isAssigned?: boolean | null;

  @Field(() => ChatKindFilter, { nullable: true, description: 'Of which kind. Default: any.' })
  readonly kind?: EnumFilter<ChatView['kind']> | null;

  @Field(() => IntFilter, { nullable: true, description: 'How many messages it holds. Default: any number.' })
  readonly messageCount?: IntFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When something was last said. Default: at any time.' })
  readonly lastActivityAt?: DateTimeFilter | null;
}

@ArgsType()
export class ChatsArgs extends ListArgs {
  @Field(() => ChatFilter, { nullable: true, description: 'Only chats that fit. Default: all.' })
  readonly filter?: ChatFilter | null;

  @Field(() => [ChatOrder], { nullable: true, description: orderDescription('the newest activity first') })
  readonly orderBy?: Order<'lastActivityAt' | 'messageCount'>[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the name of the other side.' })
  readonly search?: string | null;
}

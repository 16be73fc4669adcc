import { clearOr, type ChatView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { Message, messageOf } from '../messages/message.types.js';
import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const ChatKind = graphqlEnum('ChatKind', 'What a chat is on its channel.', {
  private: 'With one contact.',
  group: 'With many.',
  'telegram-channel': 'A Telegram channel.',
});

export const HolderKind = graphqlEnum('HolderKind', 'Who may hold a conversation.', {
  member: 'A member.',
  agent: 'An agent.',
  nobody: 'Nobody.',
});

@ObjectType({ description: 'Who holds a conversation.' })
export class Holder {
  @Field(() => HolderKind, { description: 'What kind of holder it is.' })
  readonly kind!: ChatView['holder']['kind'];

  @Field(() => ID, { nullable: true, description: 'Id of the member or agent, null for nobody.' })
  readonly id!: string | null;
}

@ObjectType({
  implements: Node,
  description: 'The lasting exchange between one connected account and one peer or group.',
})
export class Chat extends Node {
  readonly channelAccountId!: string;

  readonly assigneeId!: string | null;

  readonly teamId!: string | null;

  readonly collaboratorIds!: readonly string[];

  @Field(() => ChatKind, { description: 'What it is on its channel.' })
  readonly kind!: ChatView['kind'];

  @Field(() => String, { nullable: true, description: 'Name of the other side, null once erased.' })
  readonly title!: string | null;

  @Field(() => Message, { nullable: true, description: 'The newest message.' })
  readonly lastMessage!: Message | null;

  @Field(() => DateTime, { description: 'When something last happened in it.' })
  readonly lastActivityAt!: string;

  @Field(() => Int, { description: 'How many messages nobody on our side has read.' })
  readonly unreadCount!: number;

  @Field(() => Int, { description: 'How many messages it has.' })
  readonly messageCount!: number;

  @Field(() => Holder, { description: 'Who holds the conversation.' })
  readonly holder!: Holder;

  @Field(() => Int, { description: 'Rises with every change, also as it is read.' })
  readonly version!: number;
}

export const ChatConnection = connectionType('Chat', () => Chat);

export const chatOf = ({ title, lastMessage, recordVersion, ...view }: ChatView): Chat => ({
  __typename: 'Chat',
  ...view,
  version: recordVersion,
  title: clearOr(title, null),
  lastMessage: lastMessage && messageOf(lastMessage),
});

import type { ListTelegramChats, OutputOf } from '@parley/contracts';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';

import { ChatKind } from '../chats/chat.types.js';
import { connectionType, PageArgs } from '../schema/connection.types.js';
import { DateTime } from '../schema/scalars.types.js';

type View = OutputOf<typeof ListTelegramChats>['items'][number];

@ObjectType({ description: 'A chat as Telegram shows it to a connected account, chosen or not. It is no record.' })
export class TelegramChat {
  @Field(() => ID, { description: 'Id that the chat has, or will have once it is chosen: what `syncChats` takes.' })
  readonly id!: string;

  @Field(() => ChatKind, { description: 'What it is on its channel.' })
  readonly kind!: View['kind'];

  @Field(() => String, { description: 'Name of the other side, as Telegram tells it.' })
  readonly title!: string;

  @Field(() => DateTime, { nullable: true, description: 'When something was last said, null where nothing was.' })
  readonly lastMessageAt!: string | null;

  @Field(() => Boolean, { description: 'Whether it is part of the record.' })
  readonly isAdded!: boolean;
}

export const TelegramChatConnection = connectionType('TelegramChat', () => TelegramChat);

@ArgsType()
export class TelegramChatsArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the connected account.' })
  readonly channelAccountId!: string;
}

export const telegramChatOf = (view: View): TelegramChat => view;

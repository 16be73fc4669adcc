import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';

@InputType({ description: 'Which chats.' })
export class ChatFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only chats with unread messages. Default: all.' })
  readonly isUnread?: boolean | null;
}

@ArgsType()
export class ChatsArgs extends ListArgs {
  @Field(() => ChatFilter, { nullable: true, description: 'Only chats that fit. Default: all.' })
  readonly filter?: ChatFilter | null;

  @Field(() => String, { nullable: true, description: 'Words of the name of the other side.' })
  readonly search?: string | null;
}

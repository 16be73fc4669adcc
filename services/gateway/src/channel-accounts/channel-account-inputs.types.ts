import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { graphqlEnum } from '../schema/enums.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { ChannelAccount, IntakePolicyInput } from './channel-account.types.js';

export const TelegramConnectionMethod = graphqlEnum(
  'TelegramConnectionMethod',
  'How a Telegram account is connected.',
  {
    qr: 'By a QR code that its owner scans in Telegram.',
    phone: 'By its phone number and a code.',
  },
);

@InputType({ description: 'How to connect a Telegram account.' })
export class ConnectTelegramAccountInput extends MutationInput {
  @Field(() => TelegramConnectionMethod, { description: 'By QR code or by phone.' })
  readonly method!: 'qr' | 'phone';

  @Field(() => String, { nullable: true, description: 'International form with a leading plus; only with `PHONE`.' })
  readonly phone?: string | null;

  @Field(() => IntakePolicyInput, { nullable: true, description: 'Default: chosen chats alone, opening nothing.' })
  readonly intake?: IntakePolicyInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An account that was connected before, or whose history was imported. Default: a new one.',
  })
  readonly channelAccountId?: string | null;
}

@InputType({ description: 'The code that Telegram sent.' })
export class SubmitTelegramCodeInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the connected account.' })
  readonly channelAccountId!: string;

  @Field(() => String, { description: 'The code, digits alone. Never stored.' })
  readonly code!: string;
}

@InputType({ description: 'The cloud password of a Telegram account.' })
export class SubmitTelegramPasswordInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the connected account.' })
  readonly channelAccountId!: string;

  @Field(() => String, { description: 'The password. Never stored.' })
  readonly password!: string;
}

@InputType({ description: 'Which connecting to give up.' })
export class CancelTelegramConnectionInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the connected account.' })
  readonly channelAccountId!: string;
}

@InputType({ description: 'Which connected account to disconnect.' })
export class DisconnectChannelAccountInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the connected account.' })
  readonly channelAccountId!: string;
}

@InputType({ description: 'What a connected account takes in from now on.' })
export class SetIntakeInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the connected account.' })
  readonly channelAccountId!: string;

  @Field(() => IntakePolicyInput, { description: 'What it does with chats nobody has chosen.' })
  readonly intake!: IntakePolicyInput;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'Which chats to add to the record.' })
export class SyncChatsInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the connected account.' })
  readonly channelAccountId!: string;

  @Field(() => [ID], { nullable: true, description: 'Ids of the chats, at most 100. Default: all that intake takes.' })
  readonly chatIds?: string[] | null;
}

@InputType({ description: "The organization's own Telegram application." })
export class SetTelegramApplicationInput extends MutationInput {
  @Field(() => Int, { description: 'The `api_id` from my.telegram.org.' })
  readonly apiId!: number;

  @Field(() => String, { description: 'The `api_hash` from my.telegram.org: 32 hex digits. Never readable again.' })
  readonly apiHash!: string;
}

@ObjectType({ isAbstract: true })
abstract class ChannelAccountPayload extends MutationPayload {
  @Field(() => ChannelAccount, { nullable: true, description: 'The connected account as it is now.' })
  readonly channelAccount!: ChannelAccount | null;
}

@ObjectType({ description: 'The connected account, connecting.' })
export class ConnectTelegramAccountPayload extends ChannelAccountPayload {}

@ObjectType({ description: 'The connected account, one step further.' })
export class SubmitTelegramCodePayload extends ChannelAccountPayload {}

@ObjectType({ description: 'The connected account, one step further.' })
export class SubmitTelegramPasswordPayload extends ChannelAccountPayload {}

@ObjectType({ description: 'The connected account, given up.' })
export class CancelTelegramConnectionPayload extends ChannelAccountPayload {}

@ObjectType({ description: 'The connected account, disconnected.' })
export class DisconnectChannelAccountPayload extends ChannelAccountPayload {}

@ObjectType({ description: 'The connected account with its new intake.' })
export class SetIntakePayload extends ChannelAccountPayload {}

@ObjectType({ description: 'The connected account whose chats were added.' })
export class SyncChatsPayload extends ChannelAccountPayload {
  @Field(() => Int, { description: 'How many chats were added to the record.' })
  readonly addedCount!: number;
}

@ObjectType({ description: 'The application was stored.' })
export class SetTelegramApplicationPayload extends MutationPayload {}

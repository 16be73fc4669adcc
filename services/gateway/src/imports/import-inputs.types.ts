import type { Content, ImportedChat as ChatView, ImportedMessage as MessageView, TextEntity } from '@parley/contracts';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { AttachmentKind, MessageDirection } from '../messages/message.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { BigIntText, DateTime } from '../schema/scalars.types.js';

type SenderView = NonNullable<MessageView['sender']>;

export const ImportedChatKind = graphqlEnum('ImportedChatKind', 'What an imported chat is in Telegram.', {
  private: 'With one contact.',
  'basic-group': 'A group with message numbers of each account.',
  supergroup: 'A group with message numbers of its own.',
  'telegram-channel': 'A Telegram channel.',
});

export const ImportedSenderKind = graphqlEnum('ImportedSenderKind', 'What wrote an imported message.', {
  user: 'A Telegram user.',
  'basic-group': 'A group in its own name.',
  channel: 'A Telegram channel or supergroup in its own name.',
});

const entityTypes = {
  mention: 'A mention by username.',
  hashtag: 'A hashtag.',
  cashtag: 'A cashtag.',
  'bot-command': 'A command.',
  url: 'An address that stands in the text.',
  email: 'A mail address.',
  phone: 'A phone number.',
  bold: 'Bold.',
  italic: 'Italic.',
  underline: 'Underlined.',
  strikethrough: 'Struck through.',
  spoiler: 'Hidden until touched.',
  code: 'Code in a line.',
  pre: 'A block of code.',
  'text-url': 'A text with an address behind it.',
  'mention-name': 'A mention without username.',
  'custom-emoji': 'An emoji of its own.',
  blockquote: 'A quotation.',
  unknown: 'Anything else.',
} as const satisfies Record<TextEntity['type'], string>;

export const TextEntityType = graphqlEnum('TextEntityType', 'The kind of formatting of a run of text.', entityTypes);

@InputType({ description: 'Formatting of a run of text.' })
export class TextEntityInput {
  @Field(() => TextEntityType, { description: 'The kind of formatting.' })
  readonly type!: TextEntity['type'];

  @Field(() => Int, { description: 'Where it begins, in UTF-16 units.' })
  readonly offset!: number;

  @Field(() => Int, { description: 'How long it is, in UTF-16 units.' })
  readonly length!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Address of a `TEXT_URL`, language of a `PRE`, id of a mention or emoji.',
  })
  readonly value?: string | null;
}

@InputType({ description: 'Who wrote an imported message.' })
export class ImportedSenderInput {
  @Field(() => ImportedSenderKind, { description: 'What it is in Telegram.' })
  readonly kind!: SenderView['kind'];

  @Field(() => BigIntText, { description: "Telegram's own id, without any mark." })
  readonly externalId!: string;

  @Field(() => String, { nullable: true, description: 'The name; none for a deleted one.' })
  readonly name?: string | null;
}

@InputType({ description: 'One message of an export.' })
export class ImportedMessageInput {
  @Field(() => BigIntText, { description: "Telegram's own number of the message." })
  readonly externalId!: string;

  @Field(() => MessageDirection, { description: 'Which side it came from.' })
  readonly direction!: MessageView['direction'];

  @Field(() => ImportedSenderInput, { nullable: true, description: 'Who wrote it. Default: the other side.' })
  readonly sender?: ImportedSenderInput | null;

  @Field(() => String, { description: 'The text, empty for an attachment alone.' })
  readonly text!: string;

  @Field(() => [TextEntityInput], { nullable: true, description: 'Formatting of the text. Default: none.' })
  readonly entities?: TextEntityInput[] | null;

  @Field(() => AttachmentKind, { nullable: true, description: 'What was attached. Default: nothing.' })
  readonly attachment?: NonNullable<Content['attachment']> | null;

  @Field(() => DateTime, { description: 'When it was written, as Telegram says.' })
  readonly sentAt!: string;

  @Field(() => BigIntText, { nullable: true, description: 'The number of the message that it answers.' })
  readonly replyToExternalId?: string | null;
}

@InputType({ description: 'The chat that a piece of history belongs to.' })
export class ImportedChatInput {
  @Field(() => ImportedChatKind, { description: 'What it is in Telegram.' })
  readonly kind!: ChatView['kind'];

  @Field(() => BigIntText, { description: "Telegram's own id of the other side or group, without any mark." })
  readonly externalId!: string;

  @Field(() => String, { nullable: true, description: 'The name, for a chat that is not known yet.' })
  readonly title?: string | null;
}

@InputType({ description: "A piece of one chat's history." })
export class ImportMessagesInput extends MutationInput {
  @Field(() => BigIntText, { description: "Telegram's own id of the user whose export it is." })
  readonly accountExternalId!: string;

  @Field(() => String, { nullable: true, description: 'Name of that user, for one that is not known yet.' })
  readonly accountName?: string | null;

  @Field(() => ID, { nullable: true, description: 'Shared by all calls of one import: what is undone as one.' })
  readonly changeSetId?: string | null;

  @Field(() => ImportedChatInput, { description: 'The chat.' })
  readonly chat!: ImportedChatInput;

  @Field(() => [ImportedMessageInput], { description: 'Its messages, 1 to 200.' })
  readonly messages!: ImportedMessageInput[];
}

@ObjectType({ description: 'What was imported.' })
export class ImportMessagesPayload extends MutationPayload {
  readonly chatId!: string;

  @Field(() => Int, { description: 'How many messages were added.' })
  readonly addedCount!: number;

  @Field(() => Int, { description: 'How many were known already.' })
  readonly knownCount!: number;

  @Field(() => ID, { nullable: true, description: 'What is undone as one, as it was given.' })
  readonly changeSetId!: string | null;
}

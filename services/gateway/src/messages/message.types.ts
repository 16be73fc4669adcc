import { clearOr, type MessageView, type TextEntity as EntityView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { BigIntText, DateTime } from '../schema/scalars.types.js';

export const MessageDirection = graphqlEnum('MessageDirection', 'Which side a message came from.', {
  incoming: 'From the other side.',
  outgoing: 'From the organization.',
});

export const AttachmentKind = graphqlEnum('AttachmentKind', 'What was attached to a message. Accept unknown values.', {
  photo: 'A photo.',
  video: 'A video.',
  voice: 'A voice note.',
  audio: 'Audio.',
  document: 'A document.',
  sticker: 'A sticker.',
  location: 'A place.',
  contact: 'A phone-book entry.',
  poll: 'A poll.',
  other: 'Anything else.',
});

@ObjectType({ description: 'Formatting of a run of text.' })
export class TextEntity {
  @Field(() => String, { description: 'The kind of formatting in lower case, such as `bold` or `text-url`.' })
  readonly type!: string;

  @Field(() => Int, { description: 'Where it begins, in UTF-16 units.' })
  readonly offset!: number;

  @Field(() => Int, { description: 'How long it is, in UTF-16 units.' })
  readonly length!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Address of a `text-url`, language of a `pre`, id of a mention.',
  })
  readonly value!: string | null;
}

@ObjectType({ implements: Node, description: 'What was said to or by the other side.' })
export class Message extends Node {
  readonly chatId!: string;

  @Field(() => BigIntText, { description: "The channel's own id of the message." })
  readonly externalId!: string;

  @Field(() => MessageDirection, { description: 'Which side it came from.' })
  readonly direction!: MessageView['direction'];

  @Field(() => String, { nullable: true, description: 'Name of who wrote it; null for our side and once erased.' })
  readonly senderName!: string | null;

  @Field(() => String, { nullable: true, description: 'The text; null once erased.' })
  readonly text!: string | null;

  @Field(() => [TextEntity], { description: 'Formatting of the text.' })
  readonly entities!: readonly TextEntity[];

  @Field(() => AttachmentKind, { nullable: true, description: 'What was attached, null for text alone.' })
  readonly attachment!: string | null;

  @Field(() => DateTime, { description: 'When it was written, as the channel says.' })
  readonly sentAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was last changed, null if never.' })
  readonly editedAt!: string | null;

  @Field(() => Boolean, { description: 'Whether either side took it back. What was said stays in the record.' })
  readonly isDeleted!: boolean;

  @Field(() => ID, { nullable: true, description: 'The `Send` it came from, null if not written through Parley.' })
  readonly sendId!: string | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

export const MessageConnection = connectionType('Message', () => Message);

const nothing = { text: null, entities: [], attachment: undefined };

const entityOf = ({ value, ...rest }: EntityView): TextEntity => ({ ...rest, value: value ?? null });

export function messageOf({ content, senderName, ...view }: MessageView): Message {
  const { text, entities, attachment } = clearOr(content, nothing);
  return {
    __typename: 'Message',
    ...view,
    senderName: clearOr(senderName, null),
    text,
    entities: entities.map(entityOf),
    attachment: attachment ?? null,
  };
}

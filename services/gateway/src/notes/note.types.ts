import { clearOr, type NoteView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';
import { Principal } from '../schema/principal.types.js';
import { Ref } from '../schema/ref.types.js';
import { DateTime } from '../schema/scalars.types.js';

@ObjectType({ implements: Node, description: 'A word among colleagues about a record, which never leaves.' })
export class Note extends Node {
  @Field(() => Ref, { description: 'What it is about: a contact, company, lead or deal.' })
  readonly record!: Ref;

  @Field(() => String, { nullable: true, description: 'What it says, null once erased.' })
  readonly text!: string | null;

  @Field(() => Boolean, { description: 'Whether it is to be seen before others.' })
  readonly isPinned!: boolean;

  @Field(() => Principal, { description: 'Who wrote it.' })
  readonly author!: Principal;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the user in whose name it was written, null where in the author’s own.',
  })
  readonly onBehalfOf!: string | null;

  @Field(() => DateTime, { description: 'When it was written.' })
  readonly createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When its text last changed, null where it never did.' })
  readonly editedAt!: string | null;

  @Field(() => Int, { description: 'Rises with every change; what `expectedVersion` is compared with.' })
  readonly version!: number;
}

export const NoteConnection = connectionType('Note', () => Note);

export const noteOf = ({ text, author: { kind, id, onBehalfOf }, ...view }: NoteView): Note => ({
  __typename: 'Note',
  ...view,
  ...{ text: clearOr(text, null), author: { kind, id }, onBehalfOf: onBehalfOf ?? null },
});

import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { RecordInput } from '../schema/record-ref.types.js';
import { Note } from './note.types.js';

@ObjectType({ isAbstract: true })
abstract class NotePayload extends MutationPayload {
  @Field(() => Note, {
    nullable: true,
    description: 'The note as it is now; null where it is deleted, or you don’t reach it.',
  })
  readonly note!: Note | null;
}

@InputType({ isAbstract: true })
abstract class NoteInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the note.' })
  readonly noteId!: string;
}

@InputType({ description: 'A note to write.' })
export class CreateNoteInput extends MutationInput {
  @Field(() => RecordInput, { description: 'What it is about.' })
  readonly record!: RecordInput;

  @Field(() => String, { description: 'What it says, 1 to 10,000 characters.' })
  readonly text!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is to be seen before others. Default: false.' })
  readonly isPinned?: boolean | null;
}

@ObjectType({ description: 'The note that was written.' })
export class CreateNotePayload extends NotePayload {}

@InputType({ description: 'What a note shall say.' })
export class UpdateNoteInput extends NoteInput {
  @Field(() => String, {
    nullable: true,
    description: 'What it says, 1 to 10,000 characters. Default: what it says now.',
  })
  readonly text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is to be seen before others. Default: as it is now.',
  })
  readonly isPinned?: boolean | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The note that was changed.' })
export class UpdateNotePayload extends NotePayload {}

@InputType({ description: 'Which note to delete.' })
export class DeleteNoteInput extends NoteInput {
  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The note was deleted.' })
export class DeleteNotePayload extends NotePayload {}

@InputType({ description: 'Which deleted note to bring back.' })
export class RestoreNoteInput extends NoteInput {}

@ObjectType({ description: 'The note that was brought back.' })
export class RestoreNotePayload extends NotePayload {}

import { CreateNote, DeleteNote, RestoreNote, UpdateNote } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { changing } from '../serving/changing.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  CreateNoteInput,
  CreateNotePayload,
  DeleteNoteInput,
  DeleteNotePayload,
  RestoreNoteInput,
  RestoreNotePayload,
  UpdateNoteInput,
  UpdateNotePayload,
} from './note-inputs.types.js';
import { noteOf } from './note.types.js';

const change = changing(async (id, context) => {
  const note = await context.readBack(context.records.notes.load(id));
  return { note: note && noteOf(note) };
});

@Resolver()
export class NoteMutationsResolver {
  @Mutation(() => CreateNotePayload, {
    description:
      'Writes a note about a record. Permission: `notes:write`, and to change the record. Codes: ' +
      '`crm.contact.not-found`, `crm.company.not-found`, `crm.lead.not-found`, `crm.deal.not-found`. Example: ' +
      '`createNote(input: { idempotencyKey: "k1", record: { type: DEAL, id: "…" }, text: "Calls on Monday" }) ' +
      '{ note { id } }`.',
  })
  @RequiresOf(CreateNote)
  createNote(
    @Args('input', { description: 'The note.' }) { idempotencyKey, ...input }: CreateNoteInput,
    @Context() context: RequestContext,
  ): Promise<CreateNotePayload> {
    return change(context, { definition: CreateNote, input: present(input), idempotencyKey });
  }

  @Mutation(() => UpdateNotePayload, {
    description:
      'Changes what a note says, or whether it is pinned. Permission: `notes:write`, and to change the record. Codes: ' +
      '`crm.note.not-found`, `crm.note.version`. Example: ' +
      '`updateNote(input: { idempotencyKey: "k1", noteId: "…", isPinned: true }) { note { version } }`.',
  })
  @RequiresOf(UpdateNote)
  updateNote(
    @Args('input', { description: 'Which note, and what it shall say.' })
    { idempotencyKey, ...input }: UpdateNoteInput,
    @Context() context: RequestContext,
  ): Promise<UpdateNotePayload> {
    return change(context, { definition: UpdateNote, input: present(input), idempotencyKey });
  }

  @Mutation(() => DeleteNotePayload, {
    description:
      'Deletes a note; `restoreNote` brings it back. Permission: `notes:write`, and to change the record. Codes: ' +
      '`crm.note.not-found`, `crm.note.version`. Example: ' +
      '`deleteNote(input: { idempotencyKey: "k1", noteId: "…" }) { position }`.',
  })
  @RequiresOf(DeleteNote)
  deleteNote(
    @Args('input', { description: 'Which note.' }) { idempotencyKey, ...input }: DeleteNoteInput,
    @Context() context: RequestContext,
  ): Promise<DeleteNotePayload> {
    return change(context, { definition: DeleteNote, input: present(input), idempotencyKey });
  }

  @Mutation(() => RestoreNotePayload, {
    description:
      'Brings a deleted note back. Permission: `notes:write`, and to change the record. Codes: `crm.note.not-found`. ' +
      'Example: `restoreNote(input: { idempotencyKey: "k1", noteId: "…" }) { note { text } }`.',
  })
  @RequiresOf(RestoreNote)
  restoreNote(
    @Args('input', { description: 'Which note.' }) { idempotencyKey, ...input }: RestoreNoteInput,
    @Context() context: RequestContext,
  ): Promise<RestoreNotePayload> {
    return change(context, { definition: RestoreNote, input: present(input), idempotencyKey });
  }
}

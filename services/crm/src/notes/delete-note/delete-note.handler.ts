import { DeleteNote, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { noteStream } from '../note.js';
import { ReachedNotes } from '../reached-notes.adapter.js';
import { deleteNote } from './delete-note.js';

@Handles(DeleteNote)
export class DeleteNoteHandler implements Handler<typeof DeleteNote> {
  constructor(
    private readonly events: EventStore,
    private readonly notes: ReachedNotes,
  ) {}

  async handle({ noteId, expectedVersion }: InputOf<typeof DeleteNote>, context: CommandContext) {
    await this.notes.assertWritable(noteId, context.actor);
    const stream = noteStream(context.actor.tenantId, noteId);
    const { position } = await this.events.update(stream, context, (note, version) => {
      const deleted = deleteNote({ noteId }, note);
      checkVersion({ noteId, version, expectedVersion });
      return deleted;
    });
    return { id: noteId, position };
  }
}

import { type InputOf, RestoreNote } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { noteStream } from '../note.js';
import { ReachedNotes } from '../reached-notes.adapter.js';
import { restoreNote } from './restore-note.js';

@Handles(RestoreNote)
export class RestoreNoteHandler implements Handler<typeof RestoreNote> {
  constructor(
    private readonly events: EventStore,
    private readonly notes: ReachedNotes,
  ) {}

  async handle({ noteId }: InputOf<typeof RestoreNote>, context: CommandContext) {
    await this.notes.assertWritable(noteId, context.actor);
    const stream = noteStream(context.actor.tenantId, noteId);
    const { position } = await this.events.update(stream, context, (note) => restoreNote({ noteId }, note));
    return { id: noteId, position };
  }
}

import { type InputOf, UpdateNote } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { noteStream } from '../note.js';
import { ReachedNotes } from '../reached-notes.adapter.js';
import { updateNote } from './update-note.js';

@Handles(UpdateNote)
export class UpdateNoteHandler implements Handler<typeof UpdateNote> {
  constructor(
    private readonly events: EventStore,
    private readonly notes: ReachedNotes,
  ) {}

  async handle({ expectedVersion, ...named }: InputOf<typeof UpdateNote>, context: CommandContext) {
    const { noteId } = named;
    await this.notes.assertWritable(noteId, context.actor);
    const stream = noteStream(context.actor.tenantId, noteId);
    const { position } = await this.events.update(stream, context, (note, version) => {
      const changed = updateNote(named, note);
      checkVersion({ noteId, version, expectedVersion });
      return changed;
    });
    return { id: noteId, position };
  }
}

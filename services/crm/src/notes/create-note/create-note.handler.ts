import { CreateNote, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { ReachedRecords } from '../../records/reached-records.adapter.js';
import { noteStream } from '../note.js';
import { createNote } from './create-note.js';

@Handles(CreateNote)
export class CreateNoteHandler implements Handler<typeof CreateNote> {
  constructor(
    private readonly events: EventStore,
    private readonly records: ReachedRecords,
    private readonly identifiers: CrmIdentifiers,
  ) {}

  async handle(written: InputOf<typeof CreateNote>, context: CommandContext) {
    const { tenantId } = context.actor;
    const { subjectId } = await this.records.get(written.record, context.actor, 'write');
    const noteId = (await this.identifiers.of(tenantId)).noteOf(context.commandId);
    const { position } = await this.events.update(noteStream(tenantId, noteId), context, (existing) =>
      createNote({ ...written, noteId, subjectId }, existing),
    );
    return { id: noteId, position };
  }
}

import { Module } from '@nestjs/common';

import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { RecordsModule } from '../records/records.module.js';
import { CreateNoteHandler } from './create-note/create-note.handler.js';
import { DeleteNoteHandler } from './delete-note/delete-note.handler.js';
import { NoteListQuery } from './note-list/note-list.query.js';
import { NotesByIdsQuery } from './note-list/notes-by-ids.query.js';
import { ReachedNotes } from './reached-notes.adapter.js';
import { RestoreNoteHandler } from './restore-note/restore-note.handler.js';
import { UpdateNoteHandler } from './update-note/update-note.handler.js';

@Module({
  imports: [PipelinesModule, RecordsModule],
  providers: [
    CreateNoteHandler,
    DeleteNoteHandler,
    NoteListQuery,
    NotesByIdsQuery,
    ReachedNotes,
    RestoreNoteHandler,
    UpdateNoteHandler,
  ],
})
export class NotesModule {}

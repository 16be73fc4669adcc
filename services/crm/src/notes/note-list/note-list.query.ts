import { type InputOf, ListNotes, noteView, type NoteView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  everything,
  type Listing,
  ListQuestion,
  TenantDatabase,
  type Where,
} from '@parley/platform';

import { ReachedRecords } from '../../records/reached-records.adapter.js';
import { ofRecord, onReachedRecords } from '../../records/record.table.js';
import { noteColumns, noteJson } from './note-view.table.js';

const listing: Listing<NoteView> = {
  node: noteJson,
  view: noteView,
  from: 'from crm.note n',
  columns: noteColumns,
  id: { sql: 'n.note_id', type: 'uuid' },
  usual: { field: 'createdAt', direction: 'desc' },
};

const kept: Where = { where: 'n.deleted_at is null', values: [] };

@Answers(ListNotes)
export class NoteListQuery implements Answerer<typeof ListNotes> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly records: ReachedRecords,
  ) {}

  async answer({ record, ...input }: InputOf<typeof ListNotes>, actor: Actor) {
    const reached = onReachedRecords('n', await this.records.readable(actor));
    return new ListQuestion(listing, input, allOf([kept, record ? ofRecord('n', record) : everything, reached])).read(
      this.database,
      actor,
    );
  }
}

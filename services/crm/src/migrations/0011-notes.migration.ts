import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

export const noteTable = defineMigration({
  name: '0011-notes',
  sql: readModelTableSql({
    service: 'crm',
    table: 'note',
    name: 'crm.note-list.v1',
    mode: 'inline',
    key: 'note_id',
    columns: `note_id uuid not null, record_type text not null, record_id uuid not null, subject_id uuid not null,
      text text, is_pinned boolean not null, author jsonb not null, created_at timestamptz(3) not null,
      edited_at timestamptz(3), deleted_at timestamptz(3), correlation_id uuid not null`,
    indexes: ['record_id, created_at, note_id', 'created_at, note_id', 'subject_id'],
    isOfNewEvents: true,
  }),
});

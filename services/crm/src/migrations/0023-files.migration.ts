import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

export const fileTable = defineMigration({
  name: '0023-files',
  sql: readModelTableSql({
    service: 'crm',
    table: 'file',
    name: 'crm.file-list.v1',
    mode: 'inline',
    key: 'file_id',
    columns: `file_id uuid not null, status text not null, name text, content_type text not null,
      size_bytes bigint not null, author jsonb not null, announced_at timestamptz(3) not null,
      uploaded_at timestamptz(3)`,
    indexes: ['announced_at, file_id'],
    isOfNewEvents: true,
  }),
});

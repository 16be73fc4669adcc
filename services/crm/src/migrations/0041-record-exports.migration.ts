import { defineMigration } from '@parley/eventsourcing';

export const recordExports = defineMigration({
  name: '0041-record-exports',
  sql: 'alter table crm.job add column exported_file_id uuid;',
});

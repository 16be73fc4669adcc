import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** No index is asked for `&&` behind row-level security: who is reached by what stands in a table of its own. */
const contactIdentity = readModelTableSql({
  service: 'crm',
  table: 'contact_identity',
  name: 'crm.contact-identities.v1',
  mode: 'insert-only',
  key: 'contact_identity_id',
  columns:
    'contact_identity_id text not null, identity_id uuid not null, contact_id uuid not null, is_removed boolean not null',
  indexes: ['identity_id, contact_id'],
});

export const recordImports = defineMigration({
  name: '0040-record-imports',
  sql: ['alter table crm.job add column imported_file_id uuid;', contactIdentity].join('\n'),
});

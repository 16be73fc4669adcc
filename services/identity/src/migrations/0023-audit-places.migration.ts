import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** In which sign-in an act was done, and from where sign-ins were used. Null for entries kept before. */
export const auditPlaces = defineMigration({
  name: '0023-audit-places',
  sql: [
    'alter table identity.audit_entry add column sign_in_id uuid;',
    readModelTableSql({
      service: 'identity',
      table: 'sign_in_place',
      name: 'identity.sign-in-places.v1',
      mode: 'inline',
      columns: 'sign_in_id uuid not null, user_id uuid not null, subject_id uuid not null, places jsonb not null',
      key: 'sign_in_id',
      indexes: ['user_id'],
    }),
  ].join('\n'),
});

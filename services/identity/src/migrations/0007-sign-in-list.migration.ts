import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** The sign-ins that go on, by their user. */
export const signInTables = defineMigration({
  name: '0007-sign-in-list',
  sql: readModelTableSql({
    service: 'identity',
    table: 'known_sign_in',
    name: 'identity.sign-in-list.v1',
    mode: 'inline',
    columns:
      'sign_in_id uuid not null, user_id uuid not null, subject_id uuid not null, address text, user_agent text, started_at timestamptz(3) not null, last_used_at timestamptz(3) not null, expires_at timestamptz(3) not null',
    key: 'sign_in_id',
    indexes: ['user_id, last_used_at'],
  }),
});

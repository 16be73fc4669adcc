import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

const service = 'identity';

/** Inline read models: what was written is what a sign-in reads next. */
export const directoryTables = defineMigration({
  name: '0001-directories',
  sql: [
    readModelTableSql({
      service,
      table: 'known_user',
      name: 'identity.user-directory.v1',
      mode: 'inline',
      columns: 'user_id uuid not null, subject_id uuid not null, email text, name text',
      key: 'user_id',
      indexes: ['email'],
    }),
    readModelTableSql({
      service,
      table: 'known_organization',
      name: 'identity.organization-directory.v1',
      mode: 'inline',
      columns: 'organization_id uuid not null, name text not null',
      key: 'organization_id',
    }),
    readModelTableSql({
      service,
      table: 'known_member',
      name: 'identity.member-directory.v1',
      mode: 'inline',
      columns:
        'principal_id uuid not null, member_id uuid not null, kind text not null, roles jsonb not null, is_active boolean not null',
      key: 'principal_id',
    }),
  ].join('\n'),
});

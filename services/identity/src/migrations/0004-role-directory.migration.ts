import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** The organization's own roles, inline: what was changed is what a member reads next. */
export const roleDirectoryTable = defineMigration({
  name: '0004-role-directory',
  sql: readModelTableSql({
    service: 'identity',
    table: 'known_role',
    name: 'identity.role-directory.v1',
    mode: 'inline',
    columns: 'role_id uuid not null, name text not null, grants jsonb not null, is_archived boolean not null',
    key: 'role_id',
    isOfNewEvents: true,
  }),
});

import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** The organization's teams, inline: what was changed is what a member reads next. */
export const teamDirectoryTable = defineMigration({
  name: '0010-teams',
  sql: readModelTableSql({
    service: 'identity',
    table: 'known_team',
    name: 'identity.team-directory.v1',
    mode: 'inline',
    columns: 'team_id uuid not null, name text not null, principal_ids jsonb not null, is_archived boolean not null',
    key: 'team_id',
    isOfNewEvents: true,
  }),
});

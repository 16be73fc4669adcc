import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** Who was invited, and what became of it. */
export const invitationTables = defineMigration({
  name: '0009-invitations',
  sql: readModelTableSql({
    service: 'identity',
    table: 'invitation',
    name: 'identity.invitation-list.v1',
    mode: 'inline',
    isOfNewEvents: true,
    columns: `invitation_id uuid not null, subject_id uuid not null, is_by_link boolean not null, email text,
      roles jsonb not null, status text not null, created_at timestamptz(3) not null, expires_at timestamptz(3) not null`,
    key: 'invitation_id',
    indexes: ['created_at, invitation_id'],
  }),
});

import { defineMigration, readModelTableSql, tenantTableSql } from '@parley/eventsourcing';

const service = 'identity';

/** Registered programs, and what members let them do; when each was used last is no fact of the log. */
export const oauthTables = defineMigration({
  name: '0013-oauth',
  sql: [
    readModelTableSql({
      service,
      table: 'known_oauth_client',
      name: 'identity.oauth-client-list.v1',
      mode: 'inline',
      isOfNewEvents: true,
      columns: `oauth_client_id uuid not null, name text not null, is_confidential boolean not null,
        redirect_uris jsonb not null, scopes jsonb not null, origins jsonb not null, secret_hash text,
        created_at timestamptz(3) not null, archived_at timestamptz(3)`,
      key: 'oauth_client_id',
      indexes: ['created_at, oauth_client_id', 'name, oauth_client_id'],
    }),
    readModelTableSql({
      service,
      table: 'known_program',
      name: 'identity.program-list.v1',
      mode: 'inline',
      isOfNewEvents: true,
      columns: `program_id uuid not null, oauth_client_id uuid not null, guardian_id uuid not null, scopes jsonb not null,
        connected_at timestamptz(3) not null`,
      key: 'program_id',
      indexes: ['guardian_id, connected_at', 'oauth_client_id'],
    }),
    `create table identity.program_use (
      tenant_id uuid not null,
      program_id uuid not null,
      last_used_at timestamptz(0) not null,
      primary key (tenant_id, program_id)
    );`,
    tenantTableSql({ service, table: 'program_use', app: ['select', 'insert', 'update'] }),
  ].join('\n'),
});

import { defineMigration, readModelTableSql, tenantTableSql } from '@parley/eventsourcing';

const service = 'identity';

/** Keys as they are looked up and listed; when each was used last is no fact of the log. */
export const apiKeyTables = defineMigration({
  name: '0005-api-keys',
  sql: [
    readModelTableSql({
      service,
      table: 'known_api_key',
      name: 'identity.api-key-list.v1',
      mode: 'inline',
      isOfNewEvents: true,
      columns: `api_key_id uuid not null, name text not null, prefix text not null, roles jsonb not null, scopes jsonb,
        guardian_id uuid not null, secret_hash text, created_at timestamptz(3) not null, expires_at timestamptz(3),
        revoked_at timestamptz(3)`,
      key: 'api_key_id',
      indexes: ['created_at, api_key_id', 'name, api_key_id'],
    }),
    `create table identity.api_key_use (
      tenant_id uuid not null,
      api_key_id uuid not null,
      last_used_at timestamptz(0) not null,
      primary key (tenant_id, api_key_id)
    );`,
    tenantTableSql({ service, table: 'api_key_use', app: ['select', 'insert', 'update'] }),
  ].join('\n'),
});

import { defineMigration, readModelTableSql, tenantTableSql } from '@parley/eventsourcing';

const service = 'identity';

const members = readModelTableSql({
  service,
  table: 'member',
  name: 'identity.member-list.v1',
  mode: 'inline',
  columns: `member_id uuid not null, principal_id uuid not null, kind text not null, roles jsonb not null,
    status text not null, joined_at timestamptz(3) not null`,
  key: 'principal_id',
  indexes: ['member_id', 'joined_at, member_id'],
});

const seen = `
create table identity.member_seen (
  tenant_id uuid not null,
  principal_id uuid not null,
  seen_at timestamptz(3) not null,
  primary key (tenant_id, principal_id)
);
${tenantTableSql({ service, table: 'member_seen', app: ['select', 'insert', 'update'] })}`;

/** Members as they are listed, and when each was last seen. */
export const memberTables = defineMigration({ name: '0008-members', sql: [members, seen].join('\n') });

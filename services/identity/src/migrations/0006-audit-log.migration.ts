import { defineMigration, tenantTableSql } from '@parley/eventsourcing';

const service = 'identity';

/** One row per act of any service: written by consumers, never changed. */
export const auditLogTable = defineMigration({
  name: '0006-audit-log',
  sql: `
create table identity.audit_entry (
  tenant_id uuid not null,
  event_id uuid not null,
  recorded_at timestamptz(3) not null,
  type text not null,
  actor_kind text not null,
  actor_id text not null,
  on_behalf_of text,
  subject_id uuid not null,
  changes jsonb not null,
  correlation_id uuid not null,
  causation_id uuid not null,
  change_set_id uuid,
  primary key (tenant_id, event_id)
);
create index on identity.audit_entry (tenant_id, recorded_at, event_id);
create index on identity.audit_entry (tenant_id, actor_id, recorded_at, event_id);
create index on identity.audit_entry (tenant_id, subject_id, recorded_at, event_id);
create index on identity.audit_entry (tenant_id, type, recorded_at, event_id);
${tenantTableSql({ service, table: 'audit_entry', app: ['select', 'insert'], worker: ['select'] })}`,
});

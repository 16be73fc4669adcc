import { tenantTableSql } from '@parley/eventsourcing';

/** Durable timers: one row until it has fired. Requests schedule, the worker fires. */
export const timersTable = (service: string): string => `
create table ${service}.timers (
  tenant_id uuid not null,
  name text collate "C" not null,
  key text collate "C" not null check (length(key) <= 255),
  id uuid not null,
  due_at timestamptz(3) not null,
  payload json not null check (octet_length(payload::text) <= 8192),
  next_try_at timestamptz(3) not null,
  tries int not null default 0,
  primary key (tenant_id, name, key)
);
create index timers_due on ${service}.timers (next_try_at);
${tenantTableSql({ service, table: 'timers', app: ['select', 'insert', 'update', 'delete'], worker: ['select', 'update', 'delete'] })}
`;

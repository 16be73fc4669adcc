import { defineMigration, readModelTableSql, tenantTableSql } from '@parley/eventsourcing';

const service = 'messaging';

/** Entries from before don't say whether they were first messages, and have no place: so it is in force as it is, empty. */
const places = readModelTableSql({
  service,
  table: 'sender_place',
  name: 'messaging.sender-places.v1',
  mode: 'insert-only',
  key: 'send_id',
  columns: `send_id uuid not null, channel_account_id uuid not null, requested_at timestamptz(3) not null,
    is_first_message boolean not null`,
  indexes: ['channel_account_id, requested_at'],
  isOfNewEvents: true,
});

/** This service's own copy of what organizations say of their senders; those that said nothing have no row. */
const rules = `
create table messaging.sender_rule (
  tenant_id uuid primary key,
  time_zone text not null default 'UTC',
  messages_per_day int,
  first_messages_per_day int,
  stands_at bigint not null
);
${tenantTableSql({ service, table: 'sender_rule', app: ['select', 'insert', 'update'] })}`;

export const senders = defineMigration({ name: '0005-senders', sql: [places, rules].join('\n') });

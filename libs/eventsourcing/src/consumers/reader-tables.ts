import { forService } from '../schema/service-name.js';
import { tenantTableSql } from '../schema/tenant-table.js';

/**
 * What reads feeds remembers: how far (`cursors`, `relays`), who may (`leases`), what had its effect (`inbox`), what
 * could not (`parked`). A parked event is a place in a feed, never a copy: it holds nothing personal.
 */
const tables = `
create table {service}.leases (
  name text primary key,
  holder text not null,
  fence bigint not null,
  expires_at timestamptz(3) not null
) with (fillfactor = 50);

create table {service}.cursors (
  reader text not null,
  service text not null,
  lane smallint not null,
  lanes smallint not null,
  epoch int not null,
  seq bigint not null,
  fence bigint not null,
  primary key (reader, service, lanes, lane)
) with (fillfactor = 50);

create table {service}.relays (
  service text primary key,
  generation int not null,
  stream_seq bigint not null,
  epoch int not null,
  seq bigint not null,
  fence bigint not null
) with (fillfactor = 50);

create table {service}.inbox (
  tenant_id uuid not null,
  consumer text not null,
  event_id uuid not null,
  primary key (tenant_id, consumer, event_id)
);

create table {service}.parked (
  tenant_id uuid not null,
  consumer text not null,
  event_id uuid not null,
  service text not null,
  stream_id text not null,
  type text not null,
  epoch int not null,
  seq bigint not null,
  tries int not null,
  problem text not null,
  parked_at timestamptz(3) not null,
  next_try_at timestamptz(3),
  primary key (tenant_id, consumer, event_id)
);
create index parked_in_order on {service}.parked (tenant_id, consumer, stream_id, epoch, seq);
create index parked_due on {service}.parked (next_try_at) where next_try_at is not null;
`;

const grants = `
revoke all on {service}.leases, {service}.cursors, {service}.relays from public;
grant select, insert, update on {service}.leases, {service}.relays to {service}_worker;
grant select, insert, update on {service}.cursors to {service}_worker, {service}_app;
`;

/** The tables of a service's consumers, read models, relay and leases. */
export const readerTablesSql = ({ service }: { readonly service: string }): string =>
  [
    forService(service, tables),
    tenantTableSql({ service, table: 'inbox', app: ['select', 'insert'], worker: ['select', 'delete'] }),
    tenantTableSql({
      service,
      table: 'parked',
      app: ['select', 'insert', 'update', 'delete'],
      worker: ['select', 'update'],
    }),
    forService(service, grants),
  ].join('\n');

/** The log, its heads and its feed. Every key starts with the tenant, but for the feed's own. */
export const logTables = `
create table {service}.log_epoch (
  one boolean primary key default true check (one),
  epoch int not null default 1,
  system_identifier text not null
);

create table {service}.events (
  tenant_id uuid not null,
  stream_id text collate "C" not null check (length(stream_id) between 3 and 200),
  stream_version bigint not null check (stream_version > 0),
  id uuid not null,
  type text collate "C" not null,
  schema_version int not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  actor_kind text not null,
  actor_id text not null,
  on_behalf_of text,
  causation_id uuid not null,
  correlation_id uuid not null,
  change_set_id uuid,
  command_id uuid not null,
  source_key text collate "C",
  traceparent text,
  data json not null check (octet_length(data::text) <= 65536),
  digest bytea not null check (length(digest) = 32),
  previous_hash bytea not null,
  hash bytea not null check (length(hash) = 32),
  epoch int not null,
  xid xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  constraint events_version primary key (tenant_id, stream_id, stream_version),
  constraint events_id unique (tenant_id, id),
  constraint events_position unique (tenant_id, position)
);
create unique index events_source_key on {service}.events (tenant_id, source_key) where source_key is not null;
create index events_in_order on {service}.events (epoch, xid, position);
create index events_correlated on {service}.events (tenant_id, correlation_id);

create table {service}.streams (
  tenant_id uuid not null,
  stream_id text collate "C" not null,
  version bigint not null,
  hash bytea not null,
  recorded_at timestamptz(3) not null,
  closed boolean not null default false,
  primary key (tenant_id, stream_id)
) with (fillfactor = 80);

create table {service}.commands (
  tenant_id uuid not null,
  principal text collate "C" not null,
  command text collate "C" not null,
  key text collate "C" not null check (length(key) <= 255),
  input_hash text not null,
  outcome json not null,
  recorded_at timestamptz(3) not null,
  primary key (tenant_id, principal, command, key)
);

create table {service}.snapshots (
  tenant_id uuid not null,
  stream_id text collate "C" not null,
  fold text collate "C" not null,
  version bigint not null,
  subjects json not null,
  state bytea not null,
  primary key (tenant_id, stream_id)
);

create table {service}.read_model_versions (
  table_name text collate "C" primary key,
  name text not null,
  mode text not null check (mode in ('inline', 'insert-only', 'runner'))
);

create table {service}.feed (
  seq bigint primary key,
  tenant_id uuid not null,
  position bigint not null,
  partition smallint not null check (partition between 0 and 63),
  previous_seq bigint not null
);
create index feed_partition on {service}.feed (partition, seq);
create unique index feed_position on {service}.feed (tenant_id, position);

create table {service}.feed_seals (
  number bigint primary key,
  last_seq bigint not null,
  seal bytea not null
);

create table {service}.feed_head (
  one boolean primary key default true check (one),
  epoch int not null,
  xid xid8 not null,
  position bigint not null,
  seq bigint not null,
  seal_number bigint not null,
  seal bytea not null,
  fence bigint not null
) with (fillfactor = 50);

create table {service}.feed_epochs (
  epoch int primary key,
  system_identifier text not null,
  after_seq bigint not null
);
`;

/** Who may do what with the tables that know no organization. */
export const logGrants = `
revoke all on {service}.log_epoch, {service}.read_model_versions, {service}.feed_head, {service}.feed_seals,
  {service}.feed_epochs from public;
grant select on {service}.log_epoch, {service}.read_model_versions, {service}.feed_head, {service}.feed_epochs
  to {service}_app, {service}_worker;
grant select, insert on {service}.feed_seals, {service}.feed_epochs to {service}_worker;
grant update on {service}.log_epoch, {service}.feed_head to {service}_worker;
`;

/** The first epoch, of the cluster that the schema is made in. */
export const firstEpoch = `
insert into {service}.log_epoch (system_identifier) select system_identifier::text from pg_control_system();
insert into {service}.feed_epochs select epoch, system_identifier, 0 from {service}.log_epoch;
insert into {service}.feed_head values (true, 0, '0', 0, 0, 0, '', 0);
`;

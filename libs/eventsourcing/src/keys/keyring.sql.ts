import { enterTenant } from '../schema/append.sql.js';
import { forService } from '../schema/service-name.js';
import { tenantTableSql } from '../schema/tenant-table.js';

const tables = `
create table {service}.organization_keys (
  tenant_id uuid primary key,
  wrapped_key bytea not null,
  wrapped_index_key bytea not null
);

-- A version whose key is null was erased: its row stays, so that somebody who returns gets the next one.
create table {service}.subject_keys (
  tenant_id uuid not null,
  subject_id uuid not null,
  version int not null check (version > 0),
  wrapped_key bytea,
  primary key (tenant_id, subject_id, version)
);
`;

const functions = `
create function {service}.organization_key(p_tenant uuid, p_key bytea, p_index_key bytea)
returns text language plpgsql security invoker as $$
begin${enterTenant}
  insert into {service}.organization_keys values (p_tenant, p_key, p_index_key) on conflict do nothing;
  return (select json_build_array(encode(wrapped_key, 'hex'), encode(wrapped_index_key, 'hex'))::text
    from {service}.organization_keys where tenant_id = p_tenant);
end $$;

create function {service}.keys_for_writing(p_tenant uuid, p_subjects uuid[], p_candidates bytea[])
returns text language plpgsql security invoker as $$
begin${enterTenant}
  insert into {service}.subject_keys
  select p_tenant, s.id, 1 + coalesce((select max(k.version) from {service}.subject_keys k
      where k.tenant_id = p_tenant and k.subject_id = s.id), 0), s.candidate
  from unnest(p_subjects, p_candidates) as s (id, candidate)
  where not exists (select from {service}.subject_keys k
    where k.tenant_id = p_tenant and k.subject_id = s.id and k.wrapped_key is not null)
  order by s.id on conflict do nothing;
  return {service}.keys_for_reading(p_tenant, p_subjects);
end $$;

create function {service}.keys_for_reading(p_tenant uuid, p_subjects uuid[])
returns text language plpgsql security invoker as $$
begin${enterTenant}
  return (select coalesce(json_agg(json_build_array(subject_id, version, encode(wrapped_key, 'hex'))
      order by subject_id, version), '[]')::text
    from {service}.subject_keys
    where tenant_id = p_tenant and subject_id = any (p_subjects) and wrapped_key is not null);
end $$;

create function {service}.erase_subject(p_tenant uuid, p_subject uuid)
returns text language plpgsql security invoker as $$
begin${enterTenant}
  update {service}.subject_keys set wrapped_key = null where tenant_id = p_tenant and subject_id = p_subject;
  return '"erased"';
end $$;

revoke execute on function {service}.organization_key, {service}.keys_for_writing, {service}.keys_for_reading,
  {service}.erase_subject from public;
grant execute on function {service}.organization_key, {service}.keys_for_writing, {service}.keys_for_reading,
  {service}.erase_subject to {service}_app;
`;

/** The keyring's tables, for a migration of the service that keeps it. Nothing here is readable without the installation key. */
export const keyringSql = ({ service }: { readonly service: string }): string =>
  [
    forService(service, tables),
    tenantTableSql({ service, table: 'organization_keys', app: ['select', 'insert'] }),
    tenantTableSql({ service, table: 'subject_keys', app: ['select', 'insert', 'update'] }),
    forService(service, functions),
  ].join('\n');

const erasure = `
alter table {service}.organization_keys alter column wrapped_key drop not null;
alter table {service}.organization_keys alter column wrapped_index_key drop not null;

create or replace function {service}.keys_for_writing(p_tenant uuid, p_subjects uuid[], p_candidates bytea[])
returns text language plpgsql security invoker as $$
begin${enterTenant}
  insert into {service}.subject_keys
  select p_tenant, s.id, 1 + coalesce((select max(k.version) from {service}.subject_keys k
      where k.tenant_id = p_tenant and k.subject_id = s.id), 0), s.candidate
  from unnest(p_subjects, p_candidates) as s (id, candidate)
  where not exists (select from {service}.subject_keys k
    where k.tenant_id = p_tenant and k.subject_id = s.id and k.wrapped_key is not null)
    -- Locked, so that no key comes in between an erasure and its end.
    and exists (select from {service}.organization_keys o
      where o.tenant_id = p_tenant and o.wrapped_key is not null for key share)
  order by s.id on conflict do nothing;
  return {service}.keys_for_reading(p_tenant, p_subjects);
end $$;

create function {service}.erase_organization(p_tenant uuid)
returns text language plpgsql security invoker as $$
begin${enterTenant}
  insert into {service}.organization_keys values (p_tenant, null, null)
    on conflict (tenant_id) do update set wrapped_key = null, wrapped_index_key = null;
  update {service}.subject_keys set wrapped_key = null where tenant_id = p_tenant and wrapped_key is not null;
  return '"erased"';
end $$;
revoke execute on function {service}.erase_organization from public;
grant execute on function {service}.erase_organization to {service}_app;
grant update on {service}.organization_keys to {service}_app;
`;

/** Lets a whole organization be erased: its row stays without keys, so that none is ever made for it again. */
export const keyringErasureSql = ({ service }: { readonly service: string }): string => forService(service, erasure);

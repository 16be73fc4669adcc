import { tenantTableSql } from '@parley/eventsourcing';

/**
 * A service's own copy of who may do what. One call of the function answers a check, in one round trip: it sets the
 * organization for its own transaction, since a policy is evaluated before a `set_config` beside it.
 */
export const accessTables = (service: string): string => `
create table ${service}.access_members (
  tenant_id uuid not null,
  principal_id uuid not null,
  kind text not null check (kind in ('user', 'agent')),
  roles json not null,
  is_active boolean not null,
  stands_at bigint not null,
  primary key (tenant_id, principal_id)
);
${tenantTableSql({ service, table: 'access_members', app: ['select', 'insert', 'update'], worker: ['select', 'insert', 'update', 'delete'] })}

create table ${service}.access_ended_sign_ins (
  tenant_id uuid not null,
  sign_in_id uuid not null,
  ended_at timestamptz not null,
  primary key (tenant_id, sign_in_id)
);
${tenantTableSql({ service, table: 'access_ended_sign_ins', app: ['select', 'insert'], worker: ['select', 'insert', 'update', 'delete'] })}

create function ${service}.access_roles(p_tenant uuid, p_principal uuid, p_kind text)
returns json language plpgsql security invoker as $$
begin
  perform set_config('app.tenant', p_tenant::text, true);
  return (select roles from ${service}.access_members
    where tenant_id = p_tenant and principal_id = p_principal and kind = p_kind and is_active);
end $$;

create function ${service}.access_is_ended(p_house uuid, p_sign_in uuid)
returns boolean language plpgsql security invoker as $$
begin
  perform set_config('app.tenant', p_house::text, true);
  return exists (select from ${service}.access_ended_sign_ins where tenant_id = p_house and sign_in_id = p_sign_in);
end $$;
revoke execute on function ${service}.access_roles(uuid, uuid, text), ${service}.access_is_ended(uuid, uuid) from public;
grant execute on function ${service}.access_roles(uuid, uuid, text), ${service}.access_is_ended(uuid, uuid)
  to ${service}_app;
`;

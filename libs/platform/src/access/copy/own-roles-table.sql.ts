import { tenantTableSql } from '@parley/eventsourcing';

/**
 * A service's own copy of an organization's own roles. One call of the function answers which roles a principal has and
 * what the own ones among them give, in one round trip; it sets the organization for its own transaction.
 */
export const ownRolesTable = (service: string): string => `
create table ${service}.access_own_roles (
  tenant_id uuid not null,
  role_id uuid not null,
  grants json not null,
  is_archived boolean not null,
  stands_at bigint not null,
  primary key (tenant_id, role_id)
);
${tenantTableSql({ service, table: 'access_own_roles', app: ['select', 'insert', 'update'], worker: ['select', 'insert', 'update', 'delete'] })}

create function ${service}.access_held(p_tenant uuid, p_principal uuid, p_kind text)
returns json language plpgsql security invoker as $$
begin
  perform set_config('app.tenant', p_tenant::text, true);
  return (select json_build_object('roles', m.roles, 'grants', coalesce(
      (select json_agg(r.grants) from ${service}.access_own_roles r
        where r.tenant_id = p_tenant and not r.is_archived
          and r.role_id::text in (select json_array_elements_text(m.roles))), '[]'))
    from ${service}.access_members m
    where m.tenant_id = p_tenant and m.principal_id = p_principal and m.kind = p_kind and m.is_active);
end $$;
revoke execute on function ${service}.access_held(uuid, uuid, text) from public;
grant execute on function ${service}.access_held(uuid, uuid, text) to ${service}_app;
`;

import { tenantTableSql } from '@parley/eventsourcing';

/** A service's own copy of who answers for whom: the guardian and the scopes of a key, the guardian of an agent. */
export const lentTables = (service: string): string => `
alter table ${service}.access_members drop constraint access_members_kind_check;
alter table ${service}.access_members add constraint access_members_kind_check
  check (kind in ('user', 'agent', 'integration'));

create table ${service}.access_lent (
  tenant_id uuid not null,
  principal_id uuid not null,
  kind text not null check (kind in ('agent', 'integration')),
  guardian_id uuid not null,
  scopes json,
  stands_at bigint not null,
  primary key (tenant_id, principal_id)
);
${tenantTableSql({ service, table: 'access_lent', app: ['select', 'insert', 'update'], worker: ['select', 'insert', 'update', 'delete'] })}

create function ${service}.access_lent_of(p_tenant uuid, p_principal uuid, p_kind text)
returns json language plpgsql security invoker as $$
begin
  perform set_config('app.tenant', p_tenant::text, true);
  return (select json_build_object('guardianId', guardian_id, 'scopes', scopes) from ${service}.access_lent
    where tenant_id = p_tenant and principal_id = p_principal and kind = p_kind);
end $$;
revoke execute on function ${service}.access_lent_of(uuid, uuid, text) from public;
grant execute on function ${service}.access_lent_of(uuid, uuid, text) to ${service}_app;
`;

import { tenantTableSql } from '@parley/eventsourcing';

/** A service's own copy of which organizations are read-only, and why; those that are not have no row or no state. */
export const organizationStatesTable = (service: string): string => `
create table ${service}.access_organizations (
  tenant_id uuid primary key,
  read_only_state text check (read_only_state in ('archived', 'deleting', 'deleted')),
  -- Of a deleted one: whether nothing in clear is left of it in this service's tables.
  is_forgotten boolean not null default false,
  stands_at bigint not null
);
${tenantTableSql({ service, table: 'access_organizations', app: ['select', 'insert', 'update'], worker: ['select', 'update'] })}

create function ${service}.access_read_only_state(p_tenant uuid)
returns text language plpgsql security invoker as $$
begin
  perform set_config('app.tenant', p_tenant::text, true);
  return (select read_only_state from ${service}.access_organizations where tenant_id = p_tenant);
end $$;
revoke execute on function ${service}.access_read_only_state(uuid) from public;
grant execute on function ${service}.access_read_only_state(uuid) to ${service}_app;
`;

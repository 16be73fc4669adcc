import { tenantTableSql } from '@parley/eventsourcing';

/**
 * A service's own copy of which organizations require a second factor and, in the house, which users have one. The
 * function looks in both, each in its own statement: what a policy lets through is decided before the next one.
 */
export const secondFactorsTables = (service: string): string => `
create table ${service}.access_second_factor_rules (
  tenant_id uuid primary key,
  is_required boolean not null,
  stands_at bigint not null
);
${tenantTableSql({ service, table: 'access_second_factor_rules', app: ['select', 'insert', 'update'], worker: ['select', 'insert', 'update', 'delete'] })}

create table ${service}.access_second_factors (
  tenant_id uuid not null,
  user_id uuid not null,
  is_on boolean not null,
  stands_at bigint not null,
  primary key (tenant_id, user_id)
);
${tenantTableSql({ service, table: 'access_second_factors', app: ['select', 'insert', 'update'], worker: ['select', 'insert', 'update', 'delete'] })}

create function ${service}.access_second_factor(p_tenant uuid, p_house uuid, p_user uuid)
returns json language plpgsql security invoker as $$
declare
  required boolean;
  has boolean;
begin
  perform set_config('app.tenant', p_tenant::text, true);
  required := coalesce((select is_required from ${service}.access_second_factor_rules where tenant_id = p_tenant), false);
  if required then
    perform set_config('app.tenant', p_house::text, true);
    has := coalesce((select is_on from ${service}.access_second_factors where tenant_id = p_house and user_id = p_user), false);
  end if;
  return json_build_object('isRequired', required, 'isLacking', required and not has);
end $$;
revoke execute on function ${service}.access_second_factor(uuid, uuid, uuid) from public;
grant execute on function ${service}.access_second_factor(uuid, uuid, uuid) to ${service}_app;
`;

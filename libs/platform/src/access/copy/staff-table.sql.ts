import { tenantTableSql } from '@parley/eventsourcing';

/** A service's own copy of whom of the installation's staff an organization let in: as what, by whom, until when. */
export const staffTable = (service: string): string => `
create table ${service}.access_staff (
  tenant_id uuid not null,
  staff_access_id uuid not null,
  user_id uuid not null,
  role text not null,
  ends_at text not null,
  invited_by uuid not null,
  is_ended boolean not null,
  primary key (tenant_id, staff_access_id, user_id)
);
${tenantTableSql({ service, table: 'access_staff', app: ['select', 'insert', 'update'], worker: ['select', 'insert', 'update', 'delete'] })}

create function ${service}.access_staff_of(p_tenant uuid, p_user uuid)
returns json language plpgsql security invoker as $$
begin
  perform set_config('app.tenant', p_tenant::text, true);
  return (select coalesce(json_agg(json_build_object('role', role, 'endsAt', ends_at, 'invitedBy', invited_by)), '[]')
    from ${service}.access_staff where tenant_id = p_tenant and user_id = p_user and not is_ended);
end $$;
revoke execute on function ${service}.access_staff_of(uuid, uuid) from public;
grant execute on function ${service}.access_staff_of(uuid, uuid) to ${service}_app;
`;

import { tenantTableSql } from '@parley/eventsourcing';

/**
 * A service's own copy of an organization's teams. One call of the function answers whose records somebody reaches as
 * a member of them, in one round trip; it sets the organization for its own transaction.
 */
export const teamsTable = (service: string): string => `
create table ${service}.access_teams (
  tenant_id uuid not null,
  team_id uuid not null,
  principal_ids json not null,
  is_archived boolean not null,
  stands_at bigint not null,
  primary key (tenant_id, team_id)
);
${tenantTableSql({ service, table: 'access_teams', app: ['select', 'insert', 'update'], worker: ['select', 'insert', 'update', 'delete'] })}

create function ${service}.access_teams_of(p_tenant uuid, p_principal uuid)
returns json language plpgsql security invoker as $$
begin
  perform set_config('app.tenant', p_tenant::text, true);
  return (select json_build_object(
      'teamIds', coalesce(json_agg(distinct t.team_id), '[]'),
      'principalIds', coalesce(json_agg(distinct mate), '[]'))
    from ${service}.access_teams t, json_array_elements_text(t.principal_ids) mate
    where t.tenant_id = p_tenant and not t.is_archived
      and exists (select from json_array_elements_text(t.principal_ids) one where one = p_principal::text));
end $$;
revoke execute on function ${service}.access_teams_of(uuid, uuid) from public;
grant execute on function ${service}.access_teams_of(uuid, uuid) to ${service}_app;
`;

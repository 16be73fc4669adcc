-- What `npm run bench -- append` measures the event store against, in the same tables of the same cluster.

-- Reference 1: the same four rows (command, head, event, inline row) by a hand-written function from ready bytes,
-- under the same role with row-level security forced.
create function fixture.append_ready(
  p_tenant uuid, p_principal text, p_key text, p_stream text, p_expected bigint, p_id uuid, p_now timestamptz,
  p_data json, p_digest bytea, p_previous bytea, p_hash bytea, p_deal uuid, p_title text
) returns bigint language plpgsql as $$
declare
  v_position bigint;
begin
  perform set_config('app.tenant', p_tenant::text, true);
  insert into fixture.commands values (p_tenant, p_principal, 'fixture.open', p_key, 'hash', '{"status":"ready"}', p_now);
  insert into fixture.events (
    tenant_id, stream_id, stream_version, id, type, schema_version, occurred_at, recorded_at, actor_kind, actor_id,
    causation_id, correlation_id, command_id, data, digest, previous_hash, hash, epoch)
  values (p_tenant, p_stream, p_expected + 1, p_id, 'fixture.deal.opened', 1, p_now, p_now, 'user', p_principal,
    p_id, p_id, p_id, p_data, p_digest, p_previous, p_hash, 1)
  returning position into v_position;
  insert into fixture.streams as s values (p_tenant, p_stream, p_expected + 1, p_hash, p_now, false)
    on conflict (tenant_id, stream_id) do update
    set version = excluded.version, hash = excluded.hash, recorded_at = excluded.recorded_at
    where s.version = p_expected;
  if not found then raise exception 'version'; end if;
  insert into fixture.deal as d (tenant_id, deal_id, subject_id, title, stage, moves, moved_at, stands_at)
    values (p_tenant, p_deal, p_tenant, p_title, 'open', 0, p_now, p_expected + 1)
    on conflict (tenant_id, deal_id) do update
    set title = excluded.title, stage = excluded.stage, moves = excluded.moves, moved_at = excluded.moved_at,
      stands_at = excluded.stands_at;
  return v_position;
end $$;
grant execute on function fixture.append_ready to fixture_app;

-- Reference 2: two bare rows, event and head, in one statement, in copies of the tables without row-level security.
create table fixture.bare_events (like fixture.events including all);
create table fixture.bare_streams (like fixture.streams including all);
grant select, insert, update on fixture.bare_events, fixture.bare_streams to fixture_app;

/**
 * Refuses to leave the organization that the transaction stands in, so that a consumer's effect can't read on under
 * another one, and sets it. A statement of its own: a policy is evaluated before a `set_config` beside it.
 */
export const enterTenant = `
  if coalesce(nullif(current_setting('app.tenant', true), ''), p_tenant::text) <> p_tenant::text then
    raise exception 'This transaction belongs to another organization' using errcode = 'PL001';
  end if;
  perform set_config('app.tenant', p_tenant::text, true);`;

/**
 * One append: one call, one transaction. Answers with a status in JSON; whatever is refused is refused before the
 * first write, so that the caller's transaction stays usable.
 * Per stream: id, expected version (null: appended without loading), whether it closes. Per event: the number of its
 * stream, source key, digest, data and the other columns.
 */
export const appendFunction = `
create function {service}.append(
  p_tenant uuid, p_now timestamptz, p_folds text[],
  p_streams text[], p_expected bigint[], p_closes boolean[],
  p_event_streams int[], p_source_keys text[], p_digests bytea[], p_data json[], p_events json,
  p_rows json, p_command text[], p_reply json, p_outcome json
) returns text language plpgsql security invoker as $$
declare
  v_events int := coalesce(cardinality(p_event_streams), 0);
  v_streams int := coalesce(cardinality(p_streams), 0);
  v_epoch int;
  v_head_epoch int;
  v_head_xid xid8;
  v_live text[];
  v_stale boolean;
  v_version bigint;
  v_hash bytea;
  v_recorded timestamptz;
  v_position bigint;
  v_head_versions bigint[];
  v_head_hashes bytea[];
  v_head_positions bigint[];
  v_changed boolean[] := '{}';
  v_known text[];
  v_versions bigint[] := '{}';
  v_previous bytea[] := '{}';
  v_hashes bytea[] := '{}';
  v_last int[] := '{}';
  v_positions bigint[];
  v_kept int := 0;
  v_stream int;
begin${enterTenant}

  -- Reading a table holds its lock shared until the end: what a new epoch and a switch of read models wait for.
  select e.epoch, h.epoch, h.xid, m.live, m.stale into v_epoch, v_head_epoch, v_head_xid, v_live, v_stale
    from {service}.log_epoch e, {service}.feed_head h, (
      select array_agg(v.table_name) as live, bool_or(not v.table_name || '=' || v.name = any (p_folds)) as stale
      from {service}.read_model_versions v where v.mode <> 'runner') m;
  if v_stale then return '{"status":"fold"}'; end if;

  for i in 1 .. v_streams loop
    select version, hash, recorded_at, position into v_version, v_hash, v_recorded, v_position
      from {service}.streams where tenant_id = p_tenant and stream_id = p_streams[i] for update;
    if not found then
      v_version := 0; v_hash := ''; v_position := 0; v_recorded := null;
    end if;
    if p_expected[i] <> v_version then return '{"status":"version"}'; end if;
    if v_recorded > p_now then return json_build_object('status', 'clock', 'notBefore', {iso:v_recorded}); end if;
    v_head_versions[i] := v_version; v_head_hashes[i] := v_hash; v_head_positions[i] := v_position;
  end loop;

  if p_source_keys is not null then
    v_known := array(select source_key from {service}.events where tenant_id = p_tenant and source_key = any (p_source_keys));
    if cardinality(v_known) > 0 and num_nonnulls(variadic p_expected) > 0 then
      return json_build_object('status', 'so-already', 'sourceKeys', v_known);
    end if;
  end if;

  for i in 1 .. v_events loop
    if p_source_keys is not null and p_source_keys[i] = any (v_known) then
      v_versions[i] := null; v_previous[i] := null; v_hashes[i] := null;
      continue;
    end if;
    v_stream := p_event_streams[i];
    v_version := v_head_versions[v_stream] + 1;
    v_hash := sha256(v_head_hashes[v_stream] || int8send(v_version) || p_digests[i]);
    v_versions[i] := v_version; v_previous[i] := v_head_hashes[v_stream]; v_hashes[i] := v_hash;
    v_head_versions[v_stream] := v_version; v_head_hashes[v_stream] := v_hash; v_changed[v_stream] := true;
    v_kept := v_kept + 1;
    v_last[v_stream] := v_kept;
  end loop;

  if v_kept > 0 then
    -- A sequencer has passed every id below its cursor. Where ours is lower the log was restored: the epoch comes first.
    if v_head_epoch >= v_epoch and pg_current_xact_id() <= v_head_xid then return '{"status":"epoch"}'; end if;

    with inserted as (
      insert into {service}.events (
        tenant_id, stream_id, stream_version, id, type, schema_version, occurred_at, recorded_at,
        actor_kind, actor_id, on_behalf_of, causation_id, correlation_id, change_set_id, command_id,
        source_key, traceparent, data, digest, previous_hash, hash, epoch)
      select p_tenant, p_streams[p_event_streams[e.n]], v_versions[e.n], e.id, e.type, e.schema_version,
        e.occurred_at, p_now, e.actor_kind, e.actor_id, e.on_behalf_of, e.causation_id, e.correlation_id,
        e.change_set_id, e.command_id, p_source_keys[e.n], e.traceparent, p_data[e.n], p_digests[e.n],
        v_previous[e.n], v_hashes[e.n], v_epoch
      from rows from (json_to_recordset(p_events) as (
        id uuid, type text, schema_version int, occurred_at timestamptz, actor_kind text, actor_id text,
        on_behalf_of text, causation_id uuid, correlation_id uuid, change_set_id uuid, command_id uuid,
        traceparent text)) with ordinality as e (
        id, type, schema_version, occurred_at, actor_kind, actor_id, on_behalf_of, causation_id, correlation_id,
        change_set_id, command_id, traceparent, n)
      where v_versions[e.n] is not null order by e.n
      returning position
    ) select array_agg(position order by position) into v_positions from inserted;

    for i in 1 .. v_streams loop
      continue when v_changed[i] is null;
      v_head_positions[i] := v_positions[v_last[i]];
      insert into {service}.streams as s values (
        p_tenant, p_streams[i], v_head_versions[i], v_head_hashes[i], p_now, v_head_positions[i], p_closes[i])
      on conflict (tenant_id, stream_id) do update set version = excluded.version, hash = excluded.hash,
        recorded_at = excluded.recorded_at, position = excluded.position, closed = excluded.closed or s.closed;
    end loop;

    if p_rows is not null then
      perform {service}.write_rows(p_tenant, coalesce(v_live, '{}'), v_versions, p_rows);
    end if;
  end if;

  if p_outcome is null then
    p_outcome := json_build_object('status', 'appended', 'versions', v_head_versions, 'positions', v_head_positions,
      'epoch', v_epoch, 'kept', v_versions, 'asked', p_reply);
  end if;
  if p_command is not null then
    insert into {service}.commands as c values (
      p_tenant, p_command[1], p_command[2], p_command[3], p_command[4], p_outcome, p_now)
    on conflict (tenant_id, principal, command, key) do update
      set input_hash = excluded.input_hash, outcome = excluded.outcome, recorded_at = excluded.recorded_at
      where c.recorded_at <= p_now - interval '24 hours';
    if not found then raise exception 'The command was run at the same time' using errcode = 'PL002'; end if;
  end if;
  return p_outcome;
end $$;
`;

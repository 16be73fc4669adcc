/**
 * Refuses to leave the organization that the transaction stands in, so that a consumer's effect can't read on under
 * another one, and sets it. Apart from the statements it is for: a policy is evaluated before a `set_config` beside it;
 * and in a condition, since `perform` would run a whole query.
 */
export const enterTenant = `
  if coalesce(nullif(current_setting('app.tenant', true), ''), p_tenant::text) <> p_tenant::text then
    raise exception 'This transaction belongs to another organization' using errcode = 'PL001';
  end if;
  if set_config('app.tenant', p_tenant::text, true) is null then raise exception 'No organization'; end if;`;

/**
 * The epoch, how far the sequencer is, and which folds stand in the tables. Reading a table holds its lock shared until
 * the end: what a new epoch and a switch of read models wait for.
 */
export const lookAround = `
  select e.epoch, h.epoch, h.xid,
      array(select v.table_name || '=' || v.name from {service}.read_model_versions v where v.mode <> 'runner')
    into v_epoch, v_head_epoch, v_head_xid, v_live from {service}.log_epoch e, {service}.feed_head h;
  if not v_live <@ p_folds then return '{"status":"fold"}'; end if;`;

/** The envelope's columns of one event, in the order in which the store passes them. */
const EVENT_COLUMNS = 12;

/**
 * One append: one call, one transaction. Answers with a status in JSON.
 * Per stream: id, the version and hash that it was loaded at (null: appended without loading), whether it closes. Per
 * event: the number of its stream, source key, digest, data and the other columns.
 */
export const appendFunction = `
create function {service}.append(
  p_tenant uuid, p_now timestamptz, p_folds text[],
  p_streams text[], p_expected bigint[], p_previous bytea[], p_closes boolean[],
  p_event_streams int[], p_source_keys text[], p_digests bytea[], p_data json[], p_columns text[],
  p_rows json, p_command text[], p_reply json, p_outcome json
) returns text language plpgsql security invoker as $$
declare
  v_events int := coalesce(cardinality(p_event_streams), 0);
  v_streams int := coalesce(cardinality(p_streams), 0);
  v_epoch int;
  v_head_epoch int;
  v_head_xid xid8;
  v_live text[];
  v_recorded timestamptz;
  v_position bigint;
  v_stream int;
  v_column int;
  v_version bigint;
  v_hash bytea;
  v_known text[];
  v_head_versions bigint[] := p_expected;
  v_head_hashes bytea[] := p_previous;
  v_head_positions bigint[] := array_fill(null::bigint, array[v_streams]);
  v_changed boolean[] := array_fill(false, array[v_streams]);
  v_versions bigint[] := array_fill(null::bigint, array[v_events]);
  v_hashes bytea[] := array_fill(null::bytea, array[v_events]);
begin${enterTenant}

${lookAround}

  for i in 1 .. v_streams loop
    continue when p_expected[i] is not null;
    select version, hash, recorded_at into v_version, v_hash, v_recorded
      from {service}.streams where tenant_id = p_tenant and stream_id = p_streams[i] for update;
    if not found then
      v_version := 0; v_hash := '';
    elsif v_recorded > p_now then
      return json_build_object('status', 'clock', 'notBefore', {iso:v_recorded});
    end if;
    v_head_versions[i] := v_version; v_head_hashes[i] := v_hash; p_previous[i] := v_hash;
  end loop;

  if p_source_keys is not null then
    v_known := array(select source_key from {service}.events where tenant_id = p_tenant and source_key = any (p_source_keys));
    if cardinality(v_known) > 0 and p_expected[1] is not null then
      return json_build_object('status', 'so-already', 'sourceKeys', v_known);
    end if;
  end if;

  for i in 1 .. v_events loop
    continue when p_source_keys[i] = any (v_known);
    v_stream := p_event_streams[i];
    v_version := v_head_versions[v_stream] + 1;
    v_hash := sha256(v_head_hashes[v_stream] || int8send(v_version) || p_digests[i]);
    v_versions[i] := v_version; v_hashes[i] := v_hash; v_changed[v_stream] := true;
    v_head_versions[v_stream] := v_version; v_head_hashes[v_stream] := v_hash;
  end loop;

  -- A sequencer has passed every transaction up to its cursor. Where ours is older the log was restored.
  if v_events > 0 and v_head_epoch >= v_epoch and pg_current_xact_id() <= v_head_xid then
    return '{"status":"epoch"}';
  end if;

  -- Heads before events: whoever holds a stream's head is the only one to write its next version.
  for i in 1 .. v_streams loop
    continue when not v_changed[i];
    insert into {service}.streams as s values (
      p_tenant, p_streams[i], v_head_versions[i], v_head_hashes[i], p_now, p_closes[i])
    on conflict (tenant_id, stream_id) do update set version = excluded.version, hash = excluded.hash,
      recorded_at = excluded.recorded_at, closed = excluded.closed or s.closed
      where s.hash = p_previous[i];
    if not found then
      if p_expected[i] is not null then return '{"status":"version"}'; end if;
      raise exception 'The stream has moved' using errcode = 'PL003';
    end if;
  end loop;

  for i in 1 .. v_events loop
    continue when v_versions[i] is null;
    v_stream := p_event_streams[i];
    v_column := (i - 1) * ${EVENT_COLUMNS};
    insert into {service}.events (
      tenant_id, stream_id, stream_version, recorded_at, source_key, data, digest, previous_hash, hash, epoch,
      id, type, schema_version, occurred_at, actor_kind, actor_id, on_behalf_of, causation_id, correlation_id,
      change_set_id, command_id, traceparent)
    values (
      p_tenant, p_streams[v_stream], v_versions[i], p_now, p_source_keys[i], p_data[i], p_digests[i],
      p_previous[v_stream], v_hashes[i], v_epoch, p_columns[v_column + 1]::uuid, p_columns[v_column + 2],
      p_columns[v_column + 3]::int, p_columns[v_column + 4]::timestamptz, p_columns[v_column + 5],
      p_columns[v_column + 6], p_columns[v_column + 7], p_columns[v_column + 8]::uuid, p_columns[v_column + 9]::uuid,
      p_columns[v_column + 10]::uuid, p_columns[v_column + 11]::uuid, p_columns[v_column + 12])
    returning position into v_position;
    p_previous[v_stream] := v_hashes[i]; v_head_positions[v_stream] := v_position;
  end loop;

  if p_rows is not null then
    perform {service}.write_rows(p_tenant, v_live, v_versions, p_rows);
  end if;

  if p_outcome is null then
    p_outcome := json_build_object('status', 'appended', 'versions', v_head_versions, 'positions', v_head_positions,
      'kept', v_versions, 'asked', p_reply);
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

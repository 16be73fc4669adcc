import { enterTenant } from './append.sql.js';

/** A stored event's envelope. */
export const envelopeJson = `json_strip_nulls(json_build_object(
    'id', e.id, 'type', e.type, 'schemaVersion', e.schema_version, 'tenantId', e.tenant_id,
    'streamId', e.stream_id, 'streamVersion', e.stream_version, 'position', e.position::text,
    'occurredAt', {iso:e.occurred_at}, 'recordedAt', {iso:e.recorded_at},
    'actor', json_build_object('kind', e.actor_kind, 'id', e.actor_id, 'onBehalfOf', e.on_behalf_of),
    'causationId', e.causation_id, 'correlationId', e.correlation_id, 'changeSetId', e.change_set_id,
    'commandId', e.command_id, 'sourceKey', e.source_key, 'traceparent', e.traceparent,
    'previousHash', encode(e.previous_hash, 'hex'), 'hash', encode(e.hash, 'hex')))`;

/** A stored event as every reader gets it: its envelope, and its data as the very bytes that were written. */
export const eventJson = `json_build_object('envelope', ${envelopeJson}, 'data', e.data)`;

/** Everything an update needs, in one statement and so of one moment: head, snapshot, events since, inline rows, outcome. */
export const loadFunction = `
create function {service}.load(p_tenant uuid, p_stream text, p_fold text, p_command text[], p_now timestamptz, p_lock boolean)
returns text language plpgsql security invoker as $$
begin${enterTenant}
  if p_lock then
    perform 1 from {service}.streams where tenant_id = p_tenant and stream_id = p_stream for update;
  end if;
  return (
    with snapshot as (
      select s.version, s.subjects, s.state from {service}.snapshots s
      where s.tenant_id = p_tenant and s.stream_id = p_stream and s.fold = p_fold
    )
    select json_build_object(
      'head', (select json_build_array(h.version, {iso:h.recorded_at}, e.position, encode(h.hash, 'hex'))
        from {service}.streams h join {service}.events e on e.tenant_id = h.tenant_id and e.stream_id = h.stream_id
          and e.stream_version = h.version
        where h.tenant_id = p_tenant and h.stream_id = p_stream),
      'snapshot', (select json_build_array(s.version, s.subjects, encode(s.state, 'base64')) from snapshot s),
      'outcome', (select json_build_array(c.input_hash, c.outcome) from {service}.commands c
        where p_command is not null and c.tenant_id = p_tenant and c.principal = p_command[1]
          and c.command = p_command[2] and c.key = p_command[3] and c.recorded_at > p_now - interval '24 hours'),
      'rows', (select json_agg(json_build_array(r.table_name, r.content))
        from {service}.inline_rows(p_tenant, p_stream) r),
      'events', (select json_agg(${eventJson} order by e.stream_version) from {service}.events e
        where e.tenant_id = p_tenant and e.stream_id = p_stream
          and e.stream_version > coalesce((select s.version from snapshot s), 0))
    )::text);
end $$;
`;

/**
 * The same of several streams, locked in the order of their names. A stream that has not begun costs next to nothing:
 * where many records come into being at once, all of theirs are such.
 */
export const loadEachFunction = `
create function {service}.load_each(p_tenant uuid, p_fold text, p_now timestamptz, p_streams text[])
returns setof text language plpgsql security invoker as $$
begin${enterTenant}
  perform 1 from {service}.streams where tenant_id = p_tenant and stream_id = any (p_streams)
    order by stream_id collate "C" for update;
  return query select case when h.stream_id is null then 'null'
      else {service}.load(p_tenant, s.id, p_fold, null, p_now, false) end
    from unnest(p_streams) with ordinality as s (id, n)
      left join {service}.streams h on h.tenant_id = p_tenant and h.stream_id = s.id
    order by s.n;
end $$;
revoke execute on function {service}.load_each from public;
grant execute on function {service}.load_each to {service}_app;
`;

/** The stream's events in order, as they stood at an instant where one is given. */
export const readFunction = `
create function {service}.read_stream(p_tenant uuid, p_stream text, p_as_of timestamptz)
returns setof text language plpgsql security invoker as $$
begin${enterTenant}
  return query select (${eventJson})::text from {service}.events e
    where e.tenant_id = p_tenant and e.stream_id = p_stream and (p_as_of is null or e.recorded_at <= p_as_of)
    order by e.stream_version;
end $$;

create function {service}.correlated(p_tenant uuid, p_correlation uuid)
returns setof text language plpgsql security invoker as $$
begin${enterTenant}
  return query select (${eventJson})::text from {service}.events e
    where e.tenant_id = p_tenant and e.correlation_id = p_correlation
    order by e.epoch, e.xid, e.position;
end $$;
`;

/** A snapshot is a cache: the newest fold of the newest version wins. */
export const snapshotFunction = `
create function {service}.keep_snapshot(p_tenant uuid, p_stream text, p_fold text, p_version bigint, p_subjects json, p_state bytea)
returns void language plpgsql security invoker as $$
begin${enterTenant}
  insert into {service}.snapshots as s values (p_tenant, p_stream, p_fold, p_version, p_subjects, p_state)
  on conflict (tenant_id, stream_id) do update
    set fold = excluded.fold, version = excluded.version, subjects = excluded.subjects, state = excluded.state
    where s.fold <> excluded.fold or s.version < excluded.version;
end $$;
`;

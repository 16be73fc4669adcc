import { enterTenant, lookAround } from './append.sql.js';

const appendOne = `
create or replace function {service}.append_one(
  p_tenant uuid, p_now timestamptz, p_folds text[], p_stream text, p_expected bigint, p_previous bytea, p_closes boolean,
  p_source_key text, p_digest bytea, p_data json, p_id uuid, p_type text, p_schema_version int, p_occurred_at timestamptz,
  p_actor_kind text, p_actor_id text, p_on_behalf_of text, p_causation_id uuid, p_correlation_id uuid,
  p_change_set_id uuid, p_command_id uuid, p_traceparent text,
  p_rows json, p_principal text, p_command text, p_key text, p_input_hash text, p_reply text
) returns text language plpgsql security invoker as $$
declare
  v_epoch int;
  v_head_epoch int;
  v_head_xid xid8;
  v_live text[];
  v_version bigint := p_expected + 1;
  v_hash bytea := sha256(p_previous || int8send(p_expected + 1) || p_digest);
  v_position bigint;
  v_table json;
  v_row json;
  v_outcome text;
begin${enterTenant}
${lookAround}
  -- Nested, since whatever holds a query is planned and run even where the first half of a condition settles it.
  if p_source_key is not null then
    if exists (select from {service}.events where tenant_id = p_tenant and source_key = p_source_key) then
      return json_build_object('status', 'so-already', 'sourceKeys', array[p_source_key]);
    end if;
  end if;
  if v_head_epoch >= v_epoch and pg_current_xact_id() <= v_head_xid then return '{"status":"epoch"}'; end if;

  insert into {service}.streams as s values (p_tenant, p_stream, v_version, v_hash, p_now, p_closes)
    on conflict (tenant_id, stream_id) do update set version = excluded.version, hash = excluded.hash,
      recorded_at = excluded.recorded_at, closed = excluded.closed or s.closed
    where s.hash = p_previous;
  if not found then return '{"status":"version"}'; end if;

  insert into {service}.events (
    tenant_id, stream_id, stream_version, recorded_at, source_key, data, digest, previous_hash, hash, epoch,
    id, type, schema_version, occurred_at, actor_kind, actor_id, on_behalf_of, causation_id, correlation_id,
    change_set_id, command_id, traceparent)
  values (
    p_tenant, p_stream, v_version, p_now, p_source_key, p_data, p_digest, p_previous, v_hash, v_epoch,
    p_id, p_type, p_schema_version, p_occurred_at, p_actor_kind, p_actor_id, p_on_behalf_of, p_causation_id,
    p_correlation_id, p_change_set_id, p_command_id, p_traceparent)
  returning position into v_position;
{rows}
  v_outcome := '{"status":"appended","versions":[' || v_version || '],"positions":[' || v_position
    || '],"kept":[' || v_version || '],"asked":' || p_reply || '}';
  if p_key is not null then
    insert into {service}.commands as c values (
      p_tenant, p_principal, p_command, p_key, p_input_hash, v_outcome::json, p_now)
    on conflict (tenant_id, principal, command, key) do update
      set input_hash = excluded.input_hash, outcome = excluded.outcome, recorded_at = excluded.recorded_at
      where c.recorded_at <= p_now - interval '24 hours';
    if not found then raise exception 'The command was run at the same time' using errcode = 'PL002'; end if;
  end if;
  return v_outcome;
end $$;
`;

/**
 * The append of what most appends are: one event to one stream that was loaded. Plain values instead of arrays, since
 * taking arrays apart costs as much as writing a row, and the service's own tables written in place: `rows` is the part
 * that knows them.
 */
export const appendOneFunction = (rows: string): string => appendOne.replace('{rows}', () => rows);

/** The types of `append_one`'s parameters, as `append_each` finds them in each call's texts. */
const types = [
  ...['uuid', 'timestamptz', 'text[]', 'text', 'bigint', 'bytea', 'boolean', 'text', 'bytea', 'json', 'uuid', 'text'],
  ...['int', 'timestamptz', 'text', 'text', 'text', 'uuid', 'uuid', 'uuid', 'uuid', 'text'],
  ...['json', 'text', 'text', 'text', 'text', 'text'],
];

/**
 * Several appends that have nothing to do with each other, of any organizations, in one round trip and one commit. Each
 * has its own answer; what raises undoes all, and whoever called then makes each alone. A lock that somebody else holds
 * is not waited for, since the others would wait too.
 */
export const appendEachFunction = `
create function {service}.append_each(p_calls text[]) returns setof text language plpgsql security invoker
set lock_timeout = '20ms' as $$
declare
  v text[];
begin
  if coalesce(current_setting('app.tenant', true), '') <> '' then
    raise exception 'This transaction belongs to an organization' using errcode = 'PL001';
  end if;
  foreach v slice 1 in array p_calls loop
    return next {service}.append_one(
      ${types.map((type, index) => `v[${index + 1}]${type === 'text' ? '' : `::${type}`}`).join(', ')});
    if set_config('app.tenant', '', true) is null then raise exception 'Nobody sees nothing'; end if;
  end loop;
end $$;
`;

/**
 * Gives committed events their dense numbers, in the order of (epoch, transaction, position) below the oldest
 * transaction still open: whatever commits later sorts later. One statement reads the log, so one snapshot decides.
 * The head's row lock makes two sequencers take turns; the fence keeps a paused former leader out.
 */
const sequence = `
create function {service}.sequence_events(p_limit int, p_fence bigint)
returns text language plpgsql security invoker as $$
declare
  v_head {service}.feed_head;
  v_epoch int;
  v_count bigint;
begin
  select * into v_head from {service}.feed_head for update;
  if p_fence < v_head.fence then return '{"status":"fenced"}'; end if;
  v_head.fence := p_fence;
  select epoch into v_epoch from {service}.log_epoch;
  if v_head.epoch >= v_epoch and v_head.xid >= pg_snapshot_xmax(pg_current_snapshot()) then
    return '{"status":"epoch"}';
  end if;

  with batch as materialized (
    select e.*, v_head.seq + row_number() over (order by e.epoch, e.xid, e.position) as seq,
      get_byte(decode(md5(e.stream_id), 'hex'), 0) % 64 as partition
    from (
      select epoch, xid, position, tenant_id, stream_id from {service}.events
      where (epoch, xid, position) > (v_head.epoch, v_head.xid, v_head.position)
        and (epoch < v_epoch or xid < pg_snapshot_xmin(pg_current_snapshot()))
      order by epoch, xid, position limit p_limit
    ) e
  ), sequenced as (
    insert into {service}.feed (seq, tenant_id, position, partition, previous_seq)
    select b.seq, b.tenant_id, b.position, b.partition, coalesce(
      lag(b.seq) over (partition by b.partition order by b.seq),
      (select max(f.seq) from {service}.feed f where f.partition = b.partition), 0)
    from batch b order by b.seq
  )
  select count(*), coalesce(max(b.seq), v_head.seq), coalesce((array_agg(b.epoch order by b.seq desc))[1], v_head.epoch),
    coalesce((array_agg(b.xid order by b.seq desc))[1], v_head.xid),
    coalesce((array_agg(b.position order by b.seq desc))[1], v_head.position)
  into v_count, v_head.seq, v_head.epoch, v_head.xid, v_head.position from batch b;

  while (v_head.seal_number + 1) * 1000 <= v_head.seq loop
    v_head.seal_number := v_head.seal_number + 1;
    select sha256(v_head.seal || string_agg(e.hash, ''::bytea order by f.seq)) into v_head.seal
      from {service}.feed f join {service}.events e on e.tenant_id = f.tenant_id and e.position = f.position
      where f.seq > (v_head.seal_number - 1) * 1000 and f.seq <= v_head.seal_number * 1000;
    insert into {service}.feed_seals values (v_head.seal_number, v_head.seal_number * 1000, v_head.seal);
  end loop;

  update {service}.feed_head set epoch = v_head.epoch, xid = v_head.xid, position = v_head.position,
    seq = v_head.seq, seal_number = v_head.seal_number, seal = v_head.seal, fence = v_head.fence
    where (seq, fence) is distinct from (v_head.seq, v_head.fence);
  return json_build_object('status', 'sequenced', 'count', v_count, 'head', v_head.seq::text, 'epoch', v_epoch,
    'waiting', exists (select from {service}.events
      where (epoch, xid, position) > (v_head.epoch, v_head.xid, v_head.position)));
end $$;
`;

/**
 * Begins a new epoch where this is another cluster than the stored one, where the log's transactions lie ahead of the
 * cluster's, or where somebody has read further than the head. Waits for every append under way, since from then on
 * older epochs are read without asking whether their transactions are over.
 */
const epoch = `
create function {service}.raise_epoch(p_known_epoch int, p_known_seq bigint)
returns text language plpgsql security invoker as $$
declare
  v_log {service}.log_epoch;
  v_head {service}.feed_head;
  v_system text := (select system_identifier::text from pg_control_system());
begin
  lock table {service}.log_epoch in access exclusive mode;
  select * into v_log from {service}.log_epoch;
  select * into v_head from {service}.feed_head for update;
  if v_log.system_identifier <> v_system or p_known_epoch > v_log.epoch
    or (v_head.epoch >= v_log.epoch and v_head.xid >= pg_snapshot_xmax(pg_current_snapshot()))
    or (p_known_epoch = v_log.epoch and p_known_seq > v_head.seq)
  then
    v_log.epoch := greatest(v_log.epoch, coalesce(p_known_epoch, 0)) + 1;
    update {service}.log_epoch set epoch = v_log.epoch, system_identifier = v_system;
    insert into {service}.feed_epochs values (v_log.epoch, v_system, v_head.seq);
  end if;
  return json_build_object('epoch', v_log.epoch, 'head', v_head.seq::text);
end $$;
`;

export const sequenceFunctions = sequence + epoch;

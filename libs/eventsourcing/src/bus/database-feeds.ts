import { z } from 'zod';

import type { Queryable } from '../leases/queryable.js';
import { forService } from '../schema/service-name.js';
import { deliveredFrom, feedColumns } from './feed-row.js';
import { type FeedPage, type FeedRequest, FeedSource } from './feed-source.port.js';

/** Where the log stands, and where a page of some partitions ends: `seq` is dense only over all of them. */
const boundsSql = `select l.epoch, e.after_seq, h.seq as head,
    (select max(page.seq) from (select f.seq from {service}.feed f
      where $3::smallint[] is not null and f.seq > $1 and f.partition = any ($3) order by f.seq limit $2) page
      having count(*) = $2) as full_page
  from {service}.log_epoch l join {service}.feed_epochs e using (epoch), {service}.feed_head h`;

/**
 * Each number looks up its own event, in the feed's order. Left to choose, the planner sorts, joins by reading the whole
 * log, or begins a process of its own for every page.
 */
const pageSql = `select ${feedColumns}
  from {service}.feed f join lateral (
    select l.* from {service}.events l where l.tenant_id = f.tenant_id and l.position = f.position limit 1) e on true
  where f.seq > $1 and f.seq <= $2 and ($3::smallint[] is null or f.partition = any ($3))
    and ($4::text[] is null or e.type = any ($4)) and ($5::uuid is null or f.tenant_id = $5) order by f.seq`;

const bigint = z.string().transform(BigInt);

const bounds = z.object({ epoch: z.int(), after_seq: bigint, head: bigint, full_page: bigint.nullable() });

type Bounds = z.infer<typeof bounds>;

/** Feeds of the services whose databases this process may read as their worker role. */
export class DatabaseFeeds extends FeedSource {
  readonly #owners: ReadonlyMap<string, Queryable>;

  constructor(owners: Readonly<Record<string, Queryable>>) {
    super();
    this.#owners = new Map(Object.entries(owners));
  }

  async read(service: string, request: FeedRequest): Promise<FeedPage> {
    const found = await this.#bounds(service, request);
    const { epoch, after_seq: after, head } = found;
    const through = endOf(found, request);
    return { epoch: { epoch, after }, head, through, events: await this.#events(service, request, found) };
  }

  async #events(service: string, request: FeedRequest, found: Bounds): Promise<FeedPage['events']> {
    const through = endOf(found, request);
    if (through === request.after) return [];
    const { after, partitions, types, tenantId } = request;
    const values = [after.toString(), through.toString(), partitions ?? null, types ?? null, tenantId ?? null];
    const { rows } = await this.#owner(service).query(forService(service, pageSql), values);
    return rows.map((row) => deliveredFrom(row, found.epoch));
  }

  async #bounds(service: string, request: FeedRequest): Promise<Bounds> {
    const found = await this.#ask(service, request);
    if (!isBehind(found, request)) return found;
    const place = [request.epoch, request.after.toString()];
    await this.#owner(service).query(forService(service, 'select {service}.raise_epoch($1, $2)'), place);
    return this.#ask(service, request);
  }

  async #ask(service: string, { after, limit, partitions }: FeedRequest): Promise<Bounds> {
    const values = [after.toString(), limit, partitions ?? null];
    const { rows } = await this.#owner(service).query(forService(service, boundsSql), values);
    return bounds.parse(rows[0]);
  }

  #owner(service: string): Queryable {
    const owner = this.#owners.get(service);
    if (!owner) throw new Error(`The feed of ${service} is not in this process`);
    return owner;
  }
}

/** Somebody has read further than this log goes: it was restored to before that. */
const isBehind = ({ epoch, head }: Bounds, request: FeedRequest): boolean =>
  request.epoch !== undefined && (request.epoch > epoch || (request.epoch === epoch && request.after > head));

/** Where a page ends: at its limit or at the head, and never before its beginning. */
function endOf({ head, full_page: fullPage }: Bounds, { after, limit, partitions }: FeedRequest): bigint {
  if (after >= head) return after;
  if (partitions) return fullPage ?? head;
  const last = after + BigInt(limit);
  return last < head ? last : head;
}

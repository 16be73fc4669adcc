import type { Delivered } from '../consumers/consumer.js';
import { envelopeSchema } from '@parley/contracts';
import { z } from 'zod';

import type { Queryable } from '../leases/queryable.js';
import { eventJson } from '../schema/load.sql.js';
import { forService } from '../schema/service-name.js';
import { type FeedPage, type FeedRequest, FeedSource } from './feed-source.port.js';

/** One statement and so one moment; a page ends where its limit does, whatever the types let through. */
const pageSql = `with page as materialized (
    select f.seq, f.partition, f.previous_seq, f.tenant_id, f.position from {service}.feed f
    where f.seq > $1 and ($3::smallint[] is null or f.partition = any ($3))
      and ($5::uuid is null or f.tenant_id = $5) order by f.seq limit $2
  ), log as (select l.epoch, e.after_seq from {service}.log_epoch l join {service}.feed_epochs e using (epoch))
  select json_build_object('epoch', log.epoch, 'after', log.after_seq::text,
    'head', (select seq from {service}.feed_head)::text,
    'last', (select max(seq) from page)::text,
    'count', (select count(*) from page),
    'events', coalesce((select json_agg(json_build_array(p.seq::text, p.previous_seq::text, p.partition, ${eventJson})
        order by p.seq)
      from page p join {service}.events e on e.tenant_id = p.tenant_id and e.position = p.position
      where $4::text[] is null or e.type = any ($4)), '[]'))::text as page from log`;

const bigint = z.string().transform(BigInt);

const item = z.tuple([z.string(), z.string(), z.int(), z.object({ envelope: envelopeSchema, data: z.unknown() })]);

const answer = z.object({
  epoch: z.int(),
  after: bigint,
  head: bigint,
  last: bigint.nullable(),
  count: z.int(),
  events: z.array(item),
});

type Answer = z.infer<typeof answer>;

const text = z.object({ page: z.string() });

/** Feeds of the services whose databases this process may read as their worker role. */
export class DatabaseFeeds extends FeedSource {
  readonly #owners: ReadonlyMap<string, Queryable>;

  constructor(owners: Readonly<Record<string, Queryable>>) {
    super();
    this.#owners = new Map(Object.entries(owners));
  }

  async read(service: string, request: FeedRequest): Promise<FeedPage> {
    const page = await this.#ask(service, request);
    if (!isBehind(page, request)) return pageOf(page, request);
    await this.#owner(service).query(forService(service, 'select {service}.raise_epoch($1, $2)'), [
      request.epoch,
      request.after.toString(),
    ]);
    return pageOf(await this.#ask(service, request), request);
  }

  async #ask(service: string, { after, limit, partitions, types, tenantId }: FeedRequest): Promise<Answer> {
    const values = [after.toString(), limit, partitions ?? null, types ?? null, tenantId ?? null];
    const { rows } = await this.#owner(service).query(forService(service, pageSql), values);
    return answer.parse(JSON.parse(text.parse(rows[0]).page));
  }

  #owner(service: string): Queryable {
    const owner = this.#owners.get(service);
    if (!owner) throw new Error(`The feed of ${service} is not in this process`);
    return owner;
  }
}

/** Somebody has read further than this log goes: it was restored to before that. */
const isBehind = ({ epoch, head }: Answer, request: FeedRequest): boolean =>
  request.epoch !== undefined && (request.epoch > epoch || (request.epoch === epoch && request.after > head));

function pageOf({ epoch, after, head, last, count, events }: Answer, request: FeedRequest): FeedPage {
  const end = count < request.limit ? head : (last ?? head);
  return {
    epoch: { epoch, after },
    head,
    through: end > request.after ? end : request.after,
    events: events.map((row) => delivered(row, epoch)),
  };
}

const delivered = (
  [seq, previousSeq, partition, { envelope, data }]: z.infer<typeof item>,
  epoch: number,
): Delivered => ({
  event: { type: envelope.type, data, envelope },
  epoch,
  seq,
  previousSeq,
  partition,
});

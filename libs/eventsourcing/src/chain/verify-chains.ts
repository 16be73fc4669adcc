import { z } from 'zod';

import { forService } from '../schema/service-name.js';
import type { LogConnection } from '../store/connection.js';
import { sqlArray } from '../store/sql-array.js';

/** A stream that holds such events: its head, and the first version at which its chain breaks. */
export type VerifiedStream = {
  readonly streamId: string;
  readonly version: number;
  readonly hash: string;
  readonly brokenAt: number | null;
};

export type VerifyingChains = {
  readonly service: string;
  readonly tenantId: string;
  readonly streamIds: readonly string[];
  readonly pageSize?: number;
};

/** Whose rows the statements of a transaction see. */
export const entering = { name: 'enter_to_verify', sql: `select set_config('app.tenant', $1, true)` };

/** Many streams are looked at together, so that short ones cost few statements. */
const AT_ONCE = 10;

/** Ten times that is hashed in a small part of the two seconds that a statement and its transaction may last. */
const PAGE = 2_000;

/**
 * A page of each stream by its hashes alone, from where it was followed to; beside it the head as the same statement
 * sees it, since others append meanwhile.
 */
const pagesSql = `with asked as (
    select a.stream_id, a.version, decode(a.hash, 'hex') as hash
    from unnest($2::text[], $3::bigint[], $4::text[]) as a (stream_id, version, hash)
  ), linked as (
    select a.stream_id, e.stream_version, e.hash,
      e.stream_version = coalesce(lag(e.stream_version) over own, a.version) + 1
        and e.previous_hash = coalesce(lag(e.hash) over own, a.hash)
        and e.hash = sha256(e.previous_hash || int8send(e.stream_version) || e.digest) as holds
    from asked a cross join lateral (
      select l.stream_version, l.previous_hash, l.hash, l.digest from {service}.events l
      where l.tenant_id = $1 and l.stream_id = a.stream_id and l.stream_version > a.version
      order by l.stream_version limit $5) e
    window own as (partition by a.stream_id order by e.stream_version)
  ), pages as (
    select stream_id, count(*)::int as count, max(stream_version) as last,
      min(stream_version) filter (where not holds) as broken_at,
      (array_agg(hash order by stream_version desc))[1] as hash
    from linked group by stream_id
  )
  select json_build_object('streamId', a.stream_id, 'count', coalesce(p.count, 0), 'brokenAt', p.broken_at,
      'last', json_build_object(
        'version', coalesce(p.last, a.version), 'hash', encode(coalesce(p.hash, a.hash), 'hex')),
      'head', json_build_object('version', coalesce(h.version, 0), 'hash', coalesce(encode(h.hash, 'hex'), '')))::text
  from asked a left join pages p on p.stream_id = a.stream_id
    left join {service}.streams h on h.tenant_id = $1 and h.stream_id = a.stream_id`;

const place = z.object({ version: z.number(), hash: z.string() });

const pageRow = z.object({
  ...{ streamId: z.string(), count: z.number(), brokenAt: z.number().nullable() },
  ...{ last: place, head: place },
});

type Page = z.infer<typeof pageRow>;

/** A stream, and how far its chain was followed. */
type Followed = { readonly streamId: string } & z.infer<typeof place>;

/**
 * The chains of some streams of one organization from their first events to their heads. Each page is a transaction of
 * its own: however long a stream is, none lasts.
 */
export async function verifyChains(
  connection: LogConnection,
  { service, tenantId, streamIds, pageSize = PAGE }: VerifyingChains,
): Promise<readonly VerifiedStream[]> {
  const statement = { name: 'verify_chains', sql: forService(service, pagesSql) };
  const read = async (asked: readonly Followed[]) => {
    const columns = [
      asked.map(({ streamId }) => streamId),
      asked.map(({ version }) => String(version)),
      asked.map(({ hash }) => hash),
    ];
    const values = [tenantId, ...columns.map(sqlArray), pageSize];
    const found = await connection.transaction(async (inside) => {
      await inside.texts(entering, [tenantId]);
      return inside.texts(statement, values);
    });
    return found.map((one) => pageRow.parse(JSON.parse(one)));
  };

  const verified = new Map<string, VerifiedStream>();
  const open: Followed[] = streamIds.map((streamId) => ({ streamId, version: 0, hash: '' }));
  while (open.length > 0)
    for (const page of await read(open.splice(0, AT_ONCE))) {
      const { streamId, count, brokenAt, last } = page;
      if (brokenAt === null && count === pageSize) open.push({ streamId, ...last });
      else verified.set(streamId, endOf(page));
    }
  return streamIds.flatMap((streamId) => verified.get(streamId) ?? []);
}

/** A stream without a head ends at nothing; one that was cut breaks behind what is left of it. */
function endOf({ streamId, brokenAt, last, head }: Page): VerifiedStream {
  const { version, hash } = head;
  const isWhole = version === last.version && hash === last.hash;
  const behind = Math.min(last.version, version) + 1;
  const found = [...(brokenAt === null ? [] : [brokenAt]), ...(isWhole ? [] : [behind])];
  return { streamId, version, hash, brokenAt: found.length > 0 ? Math.min(...found) : null };
}

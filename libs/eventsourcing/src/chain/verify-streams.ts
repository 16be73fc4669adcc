import { z } from 'zod';

import type { Row } from '../leases/queryable.js';
import { forService } from '../schema/service-name.js';
import type { Finding, Verifying } from './finding.js';
import { holdsTogether, type Link } from './link.js';

/**
 * Columns as they are: building JSON in SQL takes longer than everything else here. Each first event looks for its head
 * by itself: left to choose, the planner reads all heads for every page.
 */
const pageSql = `select e.id, e.type, e.schema_version, e.tenant_id, e.stream_id, e.stream_version,
    e.occurred_at, e.actor_kind, e.actor_id, e.on_behalf_of, e.causation_id, e.correlation_id, e.change_set_id,
    e.command_id, e.source_key, e.data::text as data, e.digest, e.previous_hash, e.hash,
    e.stream_version > 1 or h.is_there is not null as has_head
  from {service}.events e left join lateral (
    select true as is_there from {service}.streams s
    where s.tenant_id = e.tenant_id and s.stream_id = e.stream_id limit 1) h on e.stream_version = 1
  where (e.tenant_id, e.stream_id, e.stream_version) > ($1, $2, $3)
  order by e.tenant_id, e.stream_id, e.stream_version limit $4`;

const text = z.string();
const perhaps = text.nullable().transform((value) => value ?? undefined);
/** Whatever stands where an instant stood: only what was written has its digest. */
const instant = z.unknown().transform((value) => (value instanceof Date ? value.toJSON() : undefined) ?? '');
/** Beyond what is counted exactly nothing was ever written. */
const version = z.coerce.number().transform((value) => Math.min(value, Number.MAX_SAFE_INTEGER));

const rowSchema = z.object({
  ...{ id: text, type: text, schema_version: z.int(), tenant_id: text, stream_id: text },
  ...{ stream_version: version, occurred_at: instant, actor_kind: text, actor_id: text },
  ...{ on_behalf_of: perhaps, causation_id: text, correlation_id: text, change_set_id: perhaps },
  ...{ command_id: text, source_key: perhaps, data: text, has_head: z.boolean() },
  ...{ digest: z.instanceof(Buffer), previous_hash: z.instanceof(Buffer), hash: z.instanceof(Buffer) },
});

type Stored = Link & { readonly hasHead: boolean };

function storedFrom(record: Row): Stored {
  const row = rowSchema.parse(record);
  const event = {
    ...{ id: row.id, type: row.type, schemaVersion: row.schema_version, tenantId: row.tenant_id },
    ...{ streamId: row.stream_id, occurredAt: row.occurred_at },
    actor: { kind: row.actor_kind, id: row.actor_id, onBehalfOf: row.on_behalf_of },
    ...{ causationId: row.causation_id, correlationId: row.correlation_id, changeSetId: row.change_set_id },
    ...{ commandId: row.command_id, sourceKey: row.source_key },
  };
  const { stream_version: streamVersion, previous_hash: previousHash, has_head: hasHead, data, digest, hash } = row;
  return { event, streamVersion, data, digest, previousHash, hash, hasHead };
}

const placeOf = ({ event: { tenantId, streamId }, streamVersion }: Stored) => ({ tenantId, streamId, streamVersion });

const changed = (stored: Stored): Finding => ({ kind: 'changed', ...placeOf(stored), eventId: stored.event.id });

const isSameStream = (a: Stored, b: Stored) =>
  a.event.tenantId === b.event.tenantId && a.event.streamId === b.event.streamId;

const start = { streamVersion: 0, hash: Buffer.alloc(0) };

/** An event against the one before it in its stream. Where only the link is broken, the earlier was written anew. */
function* inChain(stored: Stored, before: Stored | undefined): Generator<Finding> {
  const { streamVersion, previousHash } = stored;
  const { streamVersion: last, hash } = before ?? start;
  const expected = last + 1;
  if (expected < streamVersion)
    yield { kind: 'missing', ...placeOf(stored), streamVersion: expected, through: streamVersion - 1 };
  if (!holdsTogether(stored)) yield changed(stored);
  else if (expected === streamVersion && !previousHash.equals(hash)) yield changed(before ?? stored);
  if (!stored.hasHead) yield { kind: 'headless', ...placeOf(stored) };
}

const nothing: Row = { tenant_id: '00000000-0000-0000-0000-000000000000', stream_id: '', stream_version: 0 };

/** The page of the log after a row of it. */
function pageAfter(row: Row, { service, database, pageSize = 2_000 }: Verifying) {
  const after = [row['tenant_id'], row['stream_id'], row['stream_version'], pageSize];
  const page = database.query(forService(service, pageSql), after);
  // Whoever stops in the middle no longer asks for it.
  page.catch(() => undefined);
  return page;
}

/**
 * Every event against its digest, its hash and its predecessor; the next page is read while one is looked at. Answers
 * with how many it read.
 */
export async function* verifyStreams(verifying: Verifying): AsyncGenerator<Finding, number> {
  let before: Stored | undefined;
  let count = 0;
  for (let next = pageAfter(nothing, verifying); ;) {
    const { rows } = await next;
    const last = rows.at(-1);
    if (!last) return count;
    next = pageAfter(last, verifying);
    for (const stored of rows.map(storedFrom)) {
      yield* inChain(stored, before && isSameStream(before, stored) ? before : undefined);
      before = stored;
    }
    count += rows.length;
    verifying.onProgress?.(count);
  }
}

import { envelopeSchema } from '@parley/contracts';
import { z } from 'zod';

import { eventJson } from '../schema/load.sql.js';
import { forService } from '../schema/service-name.js';
import { digestOf, hashOf } from './digest.js';
import type { Finding, Verifying } from './finding.js';

const pageSql = `select (${eventJson}->'envelope')::text as envelope, e.data::text as data, encode(e.digest, 'hex') as digest,
    e.stream_version > 1 or exists (select from {service}.streams h
      where h.tenant_id = e.tenant_id and h.stream_id = e.stream_id) as has_head
  from {service}.events e
  where (e.tenant_id, e.stream_id, e.stream_version) > ($1, $2, $3)
  order by e.tenant_id, e.stream_id, e.stream_version limit $4`;

const rowSchema = z.object({ envelope: z.string(), data: z.string(), digest: z.string(), has_head: z.boolean() });

type Row = {
  readonly envelope: z.infer<typeof envelopeSchema>;
  readonly data: string;
  readonly digest: Buffer;
  readonly hasHead: boolean;
};

const rowOf = (raw: unknown): Row => {
  const { envelope, data, digest, has_head: hasHead } = rowSchema.parse(raw);
  return { envelope: envelopeSchema.parse(JSON.parse(envelope)), data, digest: Buffer.from(digest, 'hex'), hasHead };
};

const fromHex = (text: string) => Buffer.from(text, 'hex');

/** Whether an event's own parts agree: data and envelope with its digest, digest and previous hash with its hash. */
function holdsTogether({ envelope, data, digest }: Row): boolean {
  if (!digestOf(envelope, data).equals(digest)) return false;
  const { previousHash, streamVersion, hash } = envelope;
  return hashOf(fromHex(previousHash), streamVersion, digest).equals(fromHex(hash));
}

const placeOf = ({ envelope: { tenantId, streamId, streamVersion } }: Row) => ({ tenantId, streamId, streamVersion });

const changed = (row: Row): Finding => ({ kind: 'changed', ...placeOf(row), eventId: row.envelope.id });

const isSameStream = (a: Row, b: Row) =>
  a.envelope.tenantId === b.envelope.tenantId && a.envelope.streamId === b.envelope.streamId;

function* missing(row: Row, from: number): Generator<Finding> {
  const place = placeOf(row);
  for (let streamVersion = from; streamVersion < place.streamVersion; streamVersion += 1)
    yield { kind: 'missing', ...place, streamVersion };
}

const start = { streamVersion: 0, hash: '' };

/** An event against the one before it in its stream. Where only the link is broken, the earlier was written anew. */
function* inChain(row: Row, before: Row | undefined): Generator<Finding> {
  const { streamVersion, previousHash } = row.envelope;
  const { streamVersion: last, hash } = before?.envelope ?? start;
  const expected = last + 1;
  yield* missing(row, expected);
  if (!holdsTogether(row)) yield changed(row);
  else if (expected === streamVersion && previousHash !== hash) yield changed(before ?? row);
  if (!row.hasHead) yield { kind: 'headless', ...placeOf(row) };
}

const nothing = { tenantId: '00000000-0000-0000-0000-000000000000', streamId: '', streamVersion: 0 };

/** Every event against its digest, its hash and its predecessor. Answers with how many it read. */
export async function* verifyStreams({
  service,
  database,
  pageSize = 2_000,
  onProgress,
}: Verifying): AsyncGenerator<Finding, number> {
  const sql = forService(service, pageSql);
  let before: Row | undefined;
  let count = 0;
  for (;;) {
    const { tenantId, streamId, streamVersion } = before ? placeOf(before) : nothing;
    const { rows } = await database.query(sql, [tenantId, streamId, streamVersion, pageSize]);
    for (const raw of rows) {
      const row = rowOf(raw);
      yield* inChain(row, before && isSameStream(before, row) ? before : undefined);
      before = row;
      count += 1;
    }
    onProgress?.(count);
    if (rows.length < pageSize) return count;
  }
}

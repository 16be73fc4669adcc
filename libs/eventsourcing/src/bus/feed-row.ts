import { type Envelope, principalSchema } from '@parley/contracts';
import { z } from 'zod';

import type { Delivered } from '../consumers/consumer.js';
import type { Row } from '../leases/queryable.js';

/** Columns as they are: building JSON in SQL takes four times as long. Only hashes are told as they are needed. */
export const feedColumns = `f.seq, f.previous_seq, f.partition, e.id, e.type, e.schema_version, e.tenant_id, e.stream_id,
  e.stream_version, e.position, e.occurred_at, e.recorded_at, e.actor_kind, e.actor_id, e.on_behalf_of, e.causation_id,
  e.correlation_id, e.change_set_id, e.command_id, e.source_key, e.traceparent, e.sign_in_id,
  encode(e.previous_hash, 'hex') as previous_hash, encode(e.hash, 'hex') as hash, e.data`;

const text = z.string();
const perhaps = text.nullable();
const instant = z.date().transform((date) => date.toISOString());

const feedRow = z.object({
  ...{ seq: text, previous_seq: text, partition: z.number() },
  ...{ id: text, type: text, schema_version: z.number(), tenant_id: text, stream_id: text },
  ...{ stream_version: z.coerce.number(), position: text, occurred_at: instant, recorded_at: instant },
  ...{ actor_kind: principalSchema.shape.kind, actor_id: text, on_behalf_of: perhaps },
  ...{ causation_id: text, correlation_id: text, change_set_id: perhaps, command_id: text },
  ...{
    source_key: perhaps,
    traceparent: perhaps,
    sign_in_id: perhaps,
    previous_hash: text,
    hash: text,
    data: z.unknown(),
  },
});

type FeedRow = z.infer<typeof feedRow>;

/** Every key in its place, absent or not: an object that grows bit by bit costs more than all the reading before it. */
const envelopeOf = (row: FeedRow): Envelope => ({
  id: row.id,
  type: row.type,
  schemaVersion: row.schema_version,
  tenantId: row.tenant_id,
  streamId: row.stream_id,
  streamVersion: row.stream_version,
  position: row.position,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  actor: { kind: row.actor_kind, id: row.actor_id, onBehalfOf: row.on_behalf_of ?? undefined },
  causationId: row.causation_id,
  correlationId: row.correlation_id,
  changeSetId: row.change_set_id ?? undefined,
  commandId: row.command_id,
  sourceKey: row.source_key ?? undefined,
  traceparent: row.traceparent ?? undefined,
  signInId: row.sign_in_id ?? undefined,
  previousHash: row.previous_hash,
  hash: row.hash,
});

/** An event as the feed holds it. */
export function deliveredFrom(record: Row, epoch: number): Delivered {
  const row = feedRow.parse(record);
  const { type, data, seq, previous_seq: previousSeq, partition } = row;
  return { event: { type, data, envelope: envelopeOf(row) }, epoch, seq, previousSeq, partition };
}

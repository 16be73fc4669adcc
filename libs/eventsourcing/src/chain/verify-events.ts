import { z } from 'zod';

import { envelopeJson } from '../schema/load.sql.js';
import { forService } from '../schema/service-name.js';
import type { LogConnection } from '../store/connection.js';
import { sqlArray } from '../store/sql-array.js';
import { type StoredEvent, storedEvent } from '../store/stored-event.js';
import { holdsTogether } from './link.js';

/** An event that was asked for, and whether it is what was appended. */
export type VerifiedEvent = {
  readonly eventId: string;
  readonly isIntact: boolean;
  /** Nothing where its envelope says what nobody could have written. */
  readonly stored: StoredEvent | undefined;
};

/** A stream that holds such events: its head, and the first version at which its chain breaks. */
export type VerifiedStream = {
  readonly streamId: string;
  readonly version: number;
  readonly hash: string;
  readonly brokenAt: number | null;
};

export type EventsVerified = {
  /** Those that the log holds, in no order. */
  readonly events: readonly VerifiedEvent[];
  readonly streams: readonly VerifiedStream[];
};

const enter = { name: 'enter_to_verify', sql: `select set_config('app.tenant', $1, true)` };

const eventsSql = `select json_build_object('envelope', ${envelopeJson}, 'data', e.data::text,
    'digest', encode(e.digest, 'hex'))::text
  from {service}.events e where e.tenant_id = $1 and e.id = any ($2::uuid[])`;

/** The chain by its hashes alone, from each stream's first event to its head; a stream without a head ends at nothing. */
const streamsSql = `with linked as (
    select e.stream_id, e.stream_version, e.hash,
      e.stream_version = coalesce(lag(e.stream_version) over own, 0) + 1
        and e.previous_hash = coalesce(lag(e.hash) over own, ''::bytea)
        and e.hash = sha256(e.previous_hash || int8send(e.stream_version) || e.digest) as holds
    from {service}.events e
    where e.tenant_id = $1 and e.stream_id in (
      select asked.stream_id from {service}.events asked where asked.tenant_id = $1 and asked.id = any ($2::uuid[]))
    window own as (partition by e.stream_id order by e.stream_version)
  ), chains as (
    select stream_id, max(stream_version) as last, min(stream_version) filter (where not holds) as broken_at,
      (array_agg(hash order by stream_version desc))[1] as hash
    from linked group by stream_id
  )
  select json_build_object('streamId', c.stream_id, 'version', coalesce(h.version, 0),
      'hash', coalesce(encode(h.hash, 'hex'), ''), 'brokenAt', least(c.broken_at,
        case when h.version = c.last and h.hash = c.hash then null else least(c.last, coalesce(h.version, 0)) + 1 end))::text
  from chains c left join {service}.streams h on h.tenant_id = $1 and h.stream_id = c.stream_id order by c.stream_id`;

const hex = z.string().transform((text) => Buffer.from(text, 'hex'));
const text = z.string();
/** Whatever stands where an instant stood: only what was written has its digest. */
const instant = text.catch('');

/** An envelope as it lies there, whatever it says. */
const digested = z.object({
  ...{ id: text, type: text, schemaVersion: z.number(), tenantId: text, streamId: text, occurredAt: instant },
  actor: z.object({ kind: text, id: text, onBehalfOf: text.optional() }),
  ...{ causationId: text, correlationId: text, changeSetId: text.optional(), commandId: text },
  ...{ sourceKey: text.optional(), streamVersion: z.number(), previousHash: hex, hash: hex },
});

const row = z.object({ envelope: z.unknown(), data: text, digest: hex });

const stream = z.object({ streamId: text, version: z.number(), hash: text, brokenAt: z.number().nullable() });

export type VerifyingEvents = {
  readonly service: string;
  readonly tenantId: string;
  readonly eventIds: readonly string[];
};

/**
 * Some events of one organization against their digests, and the streams that hold them against their chains and heads.
 * What is gone is missing in the answer.
 */
export async function verifyEvents(connection: LogConnection, asked: VerifyingEvents): Promise<EventsVerified> {
  const { service, tenantId, eventIds } = asked;
  const values = [tenantId, sqlArray([...eventIds])] as const;
  const statement = (name: string, sql: string) => ({ name, sql: forService(service, sql) });
  const [events, streams] = await connection.transaction(async (inside) => {
    await inside.texts(enter, [tenantId]);
    const found = await inside.texts(statement('verify_events', eventsSql), values);
    return [found, await inside.texts(statement('verify_chains', streamsSql), values)] as const;
  });
  return {
    events: events.map((found) => verifiedFrom(JSON.parse(found))),
    streams: streams.map((found) => stream.parse(JSON.parse(found))),
  };
}

function verifiedFrom(found: unknown): VerifiedEvent {
  const { envelope, data, digest } = row.parse(found);
  const { streamVersion, previousHash, hash, ...event } = digested.parse(envelope);
  const isIntact = holdsTogether({ event, streamVersion, data, digest, previousHash, hash });
  const written: unknown = JSON.parse(data);
  const { success, data: stored } = storedEvent.safeParse({ envelope, data: written });
  return { eventId: event.id, isIntact, stored: success ? stored : undefined };
}

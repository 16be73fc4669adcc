import { z } from 'zod';

import { forService } from '../schema/service-name.js';
import { signedInEnvelopeJson } from '../schema/sign-ins.sql.js';
import type { LogConnection } from '../store/connection.js';
import { sqlArray } from '../store/sql-array.js';
import { type StoredEvent, storedEvent } from '../store/stored-event.js';
import { holdsTogether } from './link.js';
import { entering, type VerifiedStream, verifyChains } from './verify-chains.js';

/** An event that was asked for, and whether it is what was appended. */
export type VerifiedEvent = {
  readonly eventId: string;
  readonly isIntact: boolean;
  /** Nothing where its envelope says what nobody could have written. */
  readonly stored: StoredEvent | undefined;
};

export type EventsVerified = {
  /** Those that the log holds, in no order. */
  readonly events: readonly VerifiedEvent[];
  readonly streams: readonly VerifiedStream[];
};

const eventsSql = `select json_build_object('envelope', ${signedInEnvelopeJson}, 'data', e.data::text,
    'digest', encode(e.digest, 'hex'))::text
  from {service}.events e where e.tenant_id = $1 and e.id = any ($2::uuid[])`;

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

const row = z.object({ envelope: z.looseObject({ streamId: text }), data: text, digest: hex });

export type VerifyingEvents = {
  readonly service: string;
  readonly tenantId: string;
  readonly eventIds: readonly string[];
  /** How many events of one stream a statement looks at. */
  readonly pageSize?: number;
};

/**
 * Some events of one organization against their digests, and the streams that hold them against their chains and heads.
 * What is gone is missing in the answer.
 */
export async function verifyEvents(connection: LogConnection, asked: VerifyingEvents): Promise<EventsVerified> {
  const { service, tenantId, eventIds } = asked;
  const statement = { name: 'verify_events', sql: forService(service, eventsSql) };
  const found = await connection.transaction(async (inside) => {
    await inside.texts(entering, [tenantId]);
    return inside.texts(statement, [tenantId, sqlArray([...eventIds])]);
  });
  const rows = found.map((one) => row.parse(JSON.parse(one)));
  const streamIds = [...new Set(rows.map(({ envelope }) => envelope.streamId))].toSorted();
  return { events: rows.map(verifiedFrom), streams: await verifyChains(connection, { ...asked, streamIds }) };
}

function verifiedFrom({ envelope, data, digest }: z.infer<typeof row>): VerifiedEvent {
  const { streamVersion, previousHash, hash, ...event } = digested.parse(envelope);
  const isIntact = holdsTogether({ event, streamVersion, data, digest, previousHash, hash });
  const written: unknown = JSON.parse(data);
  const { success, data: stored } = storedEvent.safeParse({ envelope, data: written });
  return { eventId: event.id, isIntact, stored: success ? stored : undefined };
}

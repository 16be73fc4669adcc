import { type DomainEvent, envelopeSchema, type Recorded } from '@parley/contracts';
import { z } from 'zod';

import type { Keyring, SubjectKeys } from '../keys/keyring.port.js';
import { decryptFields, keysNamedIn, type NamedKeys, newestOf } from '../keys/personal-fields.js';
import type { EventCatalog } from './event-catalog.js';

/** An event as SQL writes it (`eventJson`): data is still encrypted, and of the version it was stored in. */
export const storedEvent = z.object({ envelope: envelopeSchema, data: z.unknown() });

export type StoredEvent = z.infer<typeof storedEvent>;

export type KeysByTenant = ReadonlyMap<string, ReadonlyMap<string, SubjectKeys>>;

/** Every subject's keys, one question per organization. */
export async function keysFor(events: readonly StoredEvent[], keyring: Keyring): Promise<KeysByTenant> {
  const wanted = new Map<string, NamedKeys>();
  for (const { envelope, data } of events) {
    const found = keysNamedIn(data, wanted.get(envelope.tenantId));
    if (found.size > 0) wanted.set(envelope.tenantId, found);
  }
  const asked = [...wanted].map(
    async ([tenantId, named]) =>
      [tenantId, await keyring.forReading(tenantId, [...named.keys()], newestOf(named))] as const,
  );
  return new Map(await Promise.all(asked));
}

const noKeys: ReadonlyMap<string, SubjectKeys> = new Map();

export type Reading = { readonly catalog: EventCatalog; readonly keyring: Keyring };

/** One stored event in clear and of the latest version, given the keys that still exist. */
export function recorded(
  { envelope, data: stored }: StoredEvent,
  catalog: EventCatalog,
  keys: ReadonlyMap<string, SubjectKeys> = noKeys,
): Recorded<DomainEvent> {
  const place = { tenantId: envelope.tenantId, eventId: envelope.id };
  const clear = decryptFields(stored, { place, keys });
  const { type, data } = catalog.definitionOf(envelope.type).read(clear, envelope.schemaVersion);
  const { occurredAt, sourceKey } = envelope;
  return { type, data, occurredAt, ...(sourceKey !== undefined && { sourceKey }), envelope };
}

/**
 * Stored events in clear, of the latest version; a field whose key is gone reads as erased.
 * @throws UnknownEventType, UnknownEventVersion, or where data fails its schema: never skipped.
 */
export async function recordedAll(
  events: readonly StoredEvent[],
  { catalog, keyring }: Reading,
): Promise<readonly Recorded<DomainEvent>[]> {
  const keys = await keysFor(events, keyring);
  return events.map((event) => recorded(event, catalog, keys.get(event.envelope.tenantId)));
}

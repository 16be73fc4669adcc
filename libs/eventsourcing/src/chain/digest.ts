import { createHash, hash } from 'node:crypto';

import type { Envelope } from '@parley/contracts';
import canonicalize from 'canonicalize';

/** What a digest covers besides the data: everything that is known before the append. */
export type Digested = Pick<
  Envelope,
  | 'id'
  | 'type'
  | 'schemaVersion'
  | 'tenantId'
  | 'streamId'
  | 'occurredAt'
  | 'causationId'
  | 'correlationId'
  | 'changeSetId'
  | 'commandId'
  | 'sourceKey'
> & {
  /** As it was written, whatever it says: a digest has no opinion. */
  readonly actor: { readonly kind: string; readonly id: string; readonly onBehalfOf?: string | undefined };
};

/** What only a lone surrogate is escaped as, and what a text may say by itself. */
const escapedSurrogate = String.raw`\ud`;

/**
 * The RFC 8785 form. The keys are known, so they are written in its order and the language's own JSON does the rest:
 * it differs from the form in lone surrogates alone, which have none and are refused.
 */
function canonicalOf(event: Digested): string {
  const { actor } = event;
  const ordered = {
    actor: { id: actor.id, kind: actor.kind, onBehalfOf: actor.onBehalfOf },
    causationId: event.causationId,
    changeSetId: event.changeSetId,
    commandId: event.commandId,
    correlationId: event.correlationId,
    id: event.id,
    occurredAt: event.occurredAt,
    schemaVersion: event.schemaVersion,
    sourceKey: event.sourceKey,
    streamId: event.streamId,
    tenantId: event.tenantId,
    type: event.type,
  };
  const text = JSON.stringify(ordered);
  return text.includes(escapedSurrogate) ? (canonicalize(ordered) ?? '') : text;
}

/** SHA-256 over the RFC 8785 form of the envelope's part, then the very bytes of the data. For good. */
export const digestOf = (event: Digested, data: string): Buffer => hash('sha256', canonicalOf(event) + data, 'buffer');

/** SHA-256 of the previous hash (empty for the first), the stream version as eight bytes, and the digest. */
export function hashOf(previous: Uint8Array, streamVersion: number, digest: Uint8Array): Buffer {
  const version = Buffer.alloc(8);
  version.writeBigInt64BE(BigInt(streamVersion));
  return hash('sha256', Buffer.concat([previous, version, digest]), 'buffer');
}

/** One seal: SHA-256 of the previous seal and the hashes of the next thousand events of the feed. */
export function sealOf(previous: Uint8Array, hashes: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const one of hashes) hash.update(one);
  return hash.digest();
}

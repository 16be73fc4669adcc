import { createHash } from 'node:crypto';

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
  | 'actor'
  | 'causationId'
  | 'correlationId'
  | 'changeSetId'
  | 'commandId'
  | 'sourceKey'
>;

/** SHA-256 over the RFC 8785 form of the envelope's part, then the very bytes of the data. For good. */
export function digestOf(event: Digested, data: string): Buffer {
  const { id, type, schemaVersion, tenantId, streamId, occurredAt, actor } = event;
  const { causationId, correlationId, changeSetId, commandId, sourceKey } = event;
  const canonical = canonicalize({
    ...{ id, type, schemaVersion, tenantId, streamId, occurredAt, actor },
    ...{ causationId, correlationId, commandId },
    ...(changeSetId !== undefined && { changeSetId }),
    ...(sourceKey !== undefined && { sourceKey }),
  });
  return createHash('sha256')
    .update(canonical ?? '')
    .update(data)
    .digest();
}

/** SHA-256 of the previous hash (empty for the first), the stream version as eight bytes, and the digest. */
export function hashOf(previous: Uint8Array, streamVersion: number, digest: Uint8Array): Buffer {
  const version = Buffer.alloc(8);
  version.writeBigInt64BE(BigInt(streamVersion));
  return createHash('sha256').update(previous).update(version).update(digest).digest();
}

/** One seal: SHA-256 of the previous seal and the hashes of the next thousand events of the feed. */
export function sealOf(previous: Uint8Array, hashes: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const one of hashes) hash.update(one);
  return hash.digest();
}

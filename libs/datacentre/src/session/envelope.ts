import { seal, unseal } from '../crypto/message-key.js';
import type { AuthKey } from '../keys/auth-key.js';
import { TlWriter } from '../tl/writer.js';
import type { Outgoing } from './outbox.js';

const head = 32;

/** A decrypted client message. */
export type Envelope = {
  readonly salt: bigint;
  readonly sessionId: bigint;
  readonly id: bigint;
  readonly seqNo: number;
  readonly body: Buffer;
  /** 12 to 1,024 when the client keeps to the protocol. */
  readonly padding: number;
};

/** Opens a packet (`key id ‖ message key ‖ cipher`); null when it doesn't open with this key. */
export function open(key: AuthKey, packet: Buffer): Envelope | null {
  const plain = unseal(key.key, packet.subarray(8), 'from-client');
  if (!plain || plain.length < head) return null;
  const length = plain.readUInt32LE(28);
  return {
    salt: plain.readBigInt64LE(0),
    sessionId: plain.readBigInt64LE(8),
    id: plain.readBigInt64LE(16),
    seqNo: plain.readInt32LE(24),
    body: plain.subarray(head, head + length),
    padding: plain.length - head - length,
  };
}

export function close(key: AuthKey, sessionId: bigint, { id, seqNo, body }: Outgoing): Buffer {
  const plain = new TlWriter(body.length + head).long(key.salt).long(sessionId);
  plain.long(id).int(seqNo).int(body.length).raw(body);
  const keyId = Buffer.alloc(8);
  keyId.writeBigInt64LE(key.id);
  return Buffer.concat([keyId, seal(key.key, plain.finish(), 'from-server')]);
}

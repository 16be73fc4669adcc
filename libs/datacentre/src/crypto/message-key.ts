import { randomBytes, randomInt } from 'node:crypto';

import { sha1, sha256 } from './bits.js';
import { decryptIge, encryptIge } from './ige.js';

export type Direction = 'from-client' | 'from-server';

const offset = { 'from-client': 0, 'from-server': 8 } as const;

/** MTProto 2.0: the message's own key follows from the authorization key and the text with its padding. */
function messageKey(authKey: Buffer, plain: Buffer, direction: Direction): Buffer {
  const x = offset[direction];
  return sha256(authKey.subarray(88 + x, 120 + x), plain).subarray(8, 24);
}

function aesOf(authKey: Buffer, msgKey: Buffer, direction: Direction) {
  const x = offset[direction];
  const a = sha256(msgKey, authKey.subarray(x, x + 36));
  const b = sha256(authKey.subarray(x + 40, x + 76), msgKey);
  return {
    key: Buffer.concat([a.subarray(0, 8), b.subarray(8, 24), a.subarray(24, 32)]),
    iv: Buffer.concat([b.subarray(0, 8), a.subarray(8, 24), b.subarray(24, 32)]),
  };
}

/** Encrypts `plain` with 12 to 1,024 bytes of padding; the answer starts with the message key. */
export function seal(authKey: Buffer, plain: Buffer, direction: Direction): Buffer {
  const least = 12 + ((16 - ((plain.length + 12) % 16)) % 16);
  const padded = Buffer.concat([plain, randomBytes(least + 16 * randomInt(4))]);
  const msgKey = messageKey(authKey, padded, direction);
  const { key, iv } = aesOf(authKey, msgKey, direction);
  return Buffer.concat([msgKey, encryptIge(padded, key, iv)]);
}

/** Opens `message key ‖ cipher`; null when the message key doesn't hold. */
export function unseal(authKey: Buffer, sealed: Buffer, direction: Direction): Buffer | null {
  const [msgKey, cipher] = [sealed.subarray(0, 16), sealed.subarray(16)];
  if (cipher.length === 0 || cipher.length % 16 !== 0) return null;
  const { key, iv } = aesOf(authKey, msgKey, direction);
  const plain = decryptIge(cipher, key, iv);
  return messageKey(authKey, plain, direction).equals(msgKey) ? plain : null;
}

/** MTProto 1.0, which lives on in the message that binds a temporary key to its permanent one. */
export function unsealV1(authKey: Buffer, sealed: Buffer): Buffer {
  const [msgKey, cipher] = [sealed.subarray(0, 16), sealed.subarray(16)];
  const part = (from: number, to: number) => authKey.subarray(from, to);
  const a = sha1(msgKey, part(0, 32));
  const b = sha1(part(32, 48), msgKey, part(48, 64));
  const c = sha1(part(64, 96), msgKey);
  const d = sha1(msgKey, part(96, 128));
  const key = Buffer.concat([a.subarray(0, 8), b.subarray(8, 20), c.subarray(4, 16)]);
  const iv = Buffer.concat([a.subarray(8, 20), b.subarray(0, 8), c.subarray(16, 20), d.subarray(0, 8)]);
  return decryptIge(cipher, key, iv);
}

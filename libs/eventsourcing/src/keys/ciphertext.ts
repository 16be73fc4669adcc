import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';

import { freshBytes } from './fresh-bytes.js';
import type { SubjectKey } from './keyring.port.js';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Made once per key: making one takes longer than a field does. */
const keyObjects = new WeakMap<Buffer, KeyObject>();

function keyObject(key: Buffer): KeyObject {
  const known = keyObjects.get(key) ?? createSecretKey(key);
  keyObjects.set(key, known);
  return known;
}

/** Encrypts under a key of 32 bytes: initialisation vector, ciphertext, tag. `context` must be the same to read it. */
export function seal(key: Buffer, clear: Uint8Array, context: string): Buffer {
  const iv = freshBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyObject(key), iv, { authTagLength: tagBytes }).setAAD(
    Buffer.from(context),
  );
  return Buffer.concat([iv, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** What cannot be opened was changed, cut, or put where it doesn't belong: never the same as erased. */
export class DamagedCiphertext extends Error {
  override readonly name = 'DamagedCiphertext';

  constructor(context: string, options?: ErrorOptions) {
    super(`Cannot decrypt ${context}`, options);
  }
}

/** @throws DamagedCiphertext */
export function open(key: Buffer, sealed: Uint8Array, context: string): Buffer {
  if (sealed.length < ivBytes + tagBytes) throw new DamagedCiphertext(context);
  const tagAt = sealed.length - tagBytes;
  try {
    const decipher = createDecipheriv(algorithm, keyObject(key), sealed.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(tagAt));
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes, tagAt)), decipher.final()]);
  } catch (cause) {
    throw new DamagedCiphertext(context, { cause });
  }
}

/** A personal field as it is stored, for good: format, key version, subject, and what `seal` made, in base64url. */
export type Ciphertext = { readonly $p: string };

/** What a ciphertext says of itself; `sealed` is still text, since whoever looks for the key needs it not. */
export type Opened = { readonly keyVersion: number; readonly subjectId: string; readonly sealed: string };

const format = '1';

export const ciphertext = (subjectId: string, { version }: SubjectKey, sealed: Buffer): Ciphertext => ({
  $p: [format, version, subjectId, sealed.toString('base64url')].join('.'),
});

const isCiphertext = (value: unknown): value is Ciphertext =>
  typeof value === 'object' && value !== null && '$p' in value && typeof value.$p === 'string';

/** The subject, key and bytes that a stored value names, if it is a ciphertext. */
export function ciphertextIn(value: unknown): Opened | undefined {
  if (!isCiphertext(value)) return undefined;
  const [version, keyVersion, subjectId, sealed, ...more] = value.$p.split('.');
  if (version !== format || subjectId === undefined || sealed === undefined || more.length > 0)
    throw new DamagedCiphertext('a ciphertext of an unknown format');
  return { keyVersion: Number(keyVersion), subjectId, sealed };
}

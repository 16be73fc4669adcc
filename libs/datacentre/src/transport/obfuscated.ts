import { createCipheriv, createDecipheriv } from 'node:crypto';

import { abridged } from './abridged.js';
import type { Framing } from './framing.js';
import { intermediate, paddedIntermediate } from './intermediate.js';

export const obfuscatedHeader = 64;

const inner: ReadonlyMap<number, () => Framing> = new Map([
  [0xefefefef, abridged],
  [0xeeeeeeee, intermediate],
  [0xdddddddd, paddedIntermediate],
]);

/** Another framing inside AES-CTR streams whose keys stand in the first 64 bytes; null when the header is none. */
export function obfuscated(header: Buffer): Framing | null {
  const reversed = Buffer.from(header.subarray(8, 56)).reverse();
  const incoming = createDecipheriv('aes-256-ctr', header.subarray(8, 40), header.subarray(40, 56));
  const outgoing = createCipheriv('aes-256-ctr', reversed.subarray(0, 32), reversed.subarray(32));
  const framing = inner.get(incoming.update(header).readUInt32LE(56))?.();
  if (!framing) return null;
  return {
    read: (chunk) => framing.read(incoming.update(chunk)),
    write: (packet) => outgoing.update(framing.write(packet)),
  };
}

import { createCipheriv, createDecipheriv } from 'node:crypto';

import { xor } from './bits.js';

const block = 16;

/**
 * AES-256-IGE by one native call. With p and c the plain and cipher blocks, IGE says c(i) = E(p(i) ^ c(i-1)) ^ p(i-1);
 * then d(i) = c(i) ^ p(i-1) is plain CBC over p(i) ^ p(i-2).
 */
export function encryptIge(plain: Buffer, key: Buffer, iv: Buffer): Buffer {
  const before = Buffer.concat([iv.subarray(block), plain]).subarray(0, plain.length);
  const twoBefore = Buffer.concat([Buffer.alloc(block), before]).subarray(0, plain.length);
  const cbc = createCipheriv('aes-256-cbc', key, iv.subarray(0, block)).setAutoPadding(false);
  return xor(cbc.update(xor(plain, twoBefore)), before);
}

/** The way back depends on each block's result, so it goes block by block. */
export function decryptIge(cipher: Buffer, key: Buffer, iv: Buffer): Buffer {
  const ecb = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const plain = Buffer.allocUnsafe(cipher.length);
  let lastCipher = iv.subarray(0, block);
  let lastPlain = iv.subarray(block, 2 * block);
  for (let at = 0; at < cipher.length; at += block) {
    const current = cipher.subarray(at, at + block);
    lastPlain = xor(ecb.update(xor(current, lastPlain)), lastCipher);
    lastPlain.copy(plain, at);
    lastCipher = current;
  }
  return plain;
}

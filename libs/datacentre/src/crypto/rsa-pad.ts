import { sha256, xor } from './bits.js';
import { decryptIge } from './ige.js';
import type { RsaKey } from './rsa-key.js';

/** Opens what RSA_PAD closed; null when the hash doesn't hold. */
export function openRsaPad(rsa: RsaKey, encrypted: Buffer): Buffer | null {
  const opened = rsa.decrypt(encrypted);
  const [keyXor, body] = [opened.subarray(0, 32), opened.subarray(32)];
  const key = xor(keyXor, sha256(body));
  const plain = decryptIge(body, key, Buffer.alloc(32));
  const data = Buffer.from(plain.subarray(0, 192)).reverse();
  return sha256(key, data).equals(plain.subarray(192)) ? data : null;
}

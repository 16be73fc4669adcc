import { createCipheriv, randomBytes } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { xor } from './bits.js';
import { keyAgreement } from './diffie-hellman.js';
import { decryptIge, encryptIge } from './ige.js';
import { seal, unseal } from './message-key.js';
import { RsaKey } from './rsa-key.js';

/** IGE as it is defined: c(i) = E(p(i) ^ c(i-1)) ^ p(i-1). */
function encryptByDefinition(plain: Buffer, key: Buffer, iv: Buffer): Buffer {
  const ecb = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  let [lastCipher, lastPlain] = [iv.subarray(0, 16), iv.subarray(16)];
  const blocks = Array.from({ length: plain.length / 16 }, (_, i) => plain.subarray(i * 16, i * 16 + 16));
  return Buffer.concat(
    blocks.map((block) => {
      lastCipher = xor(ecb.update(xor(block, lastCipher)), lastPlain);
      lastPlain = block;
      return lastCipher;
    }),
  );
}

describe('AES-IGE', () => {
  it.each([1, 2, 3, 64])('over %i blocks is what its definition says, and comes back', (blocks) => {
    const [key, iv, plain] = [randomBytes(32), randomBytes(32), randomBytes(16 * blocks)];
    const cipher = encryptIge(plain, key, iv);
    expect(cipher).toEqual(encryptByDefinition(plain, key, iv));
    expect(decryptIge(cipher, key, iv)).toEqual(plain);
  });
});

describe('the encrypted layer', () => {
  const key = randomBytes(256);

  it('opens what was sealed in the same direction only', () => {
    const plain = randomBytes(100);
    const sealed = seal(key, plain, 'from-server');
    const opened = unseal(key, sealed, 'from-server');
    expect(opened?.subarray(0, 100)).toEqual(plain);
    const padding = (opened?.length ?? 0) - 100;
    expect(padding).toBeGreaterThanOrEqual(12);
    expect(padding).toBeLessThanOrEqual(1024);
    expect(unseal(key, sealed, 'from-client')).toBeNull();
  });

  it('does not open what was changed on the way', () => {
    const sealed = seal(key, randomBytes(100), 'from-client');
    sealed.writeUInt8(sealed.readUInt8(40) ^ 1, 40);
    expect(unseal(key, sealed, 'from-client')).toBeNull();
    expect(unseal(key, sealed.subarray(0, 20), 'from-client')).toBeNull();
  });
});

describe('the key exchange', () => {
  it('gives both sides one secret of 256 bytes', () => {
    const [one, other] = [keyAgreement(), keyAgreement()];
    expect(one.secretWith(other.public)).toEqual(other.secretWith(one.public));
    expect(one.secretWith(other.public)).toHaveLength(256);
  });

  it('knows an RSA key again by what was kept', () => {
    const made = RsaKey.generate();
    expect(RsaKey.fromPem(made.privatePem).trust).toEqual(made.trust);
    expect(made.trust.fingerprint).toBe(made.fingerprint.toString());
  });
});

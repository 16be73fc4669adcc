import {
  type KeyObject,
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
} from 'node:crypto';

import { z } from 'zod';

import { TlWriter } from '../tl/writer.js';
import { sha1 } from './bits.js';

/** What a client must trust to speak to this data centre: plain data, fit for JSON. */
export type Trust = {
  /** Signed 64-bit decimal, as clients keep it. */
  readonly fingerprint: string;
  /** The modulus, decimal. */
  readonly n: string;
  readonly e: number;
  /** PKCS#1 public key. */
  readonly pem: string;
};

const jwk = z.object({ n: z.string(), e: z.string() });

/** The data centre's RSA key. */
export class RsaKey {
  readonly trust: Trust;
  readonly fingerprint: bigint;

  private constructor(private readonly key: KeyObject) {
    const { n, e } = jwk.parse(createPublicKey(key).export({ format: 'jwk' }));
    const [modulus, exponent] = [Buffer.from(n, 'base64url'), Buffer.from(e, 'base64url')];
    this.fingerprint = fingerprintOf(modulus, exponent);
    this.trust = {
      fingerprint: this.fingerprint.toString(),
      n: BigInt(`0x${modulus.toString('hex')}`).toString(),
      e: exponent.readUIntBE(0, exponent.length),
      pem: createPublicKey(key).export({ format: 'pem', type: 'pkcs1' }).toString(),
    };
  }

  static fromPem(pem: string): RsaKey {
    return new RsaKey(createPrivateKey(pem));
  }

  /** One client looks keys up by unpadded hex, so the fingerprint must not start with a zero digit. */
  static generate(): RsaKey {
    for (;;) {
      const candidate = new RsaKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
      if (BigInt.asUintN(64, candidate.fingerprint) >> 60n !== 0n) return candidate;
    }
  }

  get privatePem(): string {
    return this.key.export({ format: 'pem', type: 'pkcs8' }).toString();
  }

  /** Bare RSA, without padding. */
  decrypt(data: Buffer): Buffer {
    return privateDecrypt({ key: this.key, padding: constants.RSA_NO_PADDING }, data);
  }
}

function fingerprintOf(modulus: Buffer, exponent: Buffer): bigint {
  const hash = sha1(new TlWriter().bytesValue(modulus).bytesValue(exponent).finish());
  return hash.readBigInt64LE(12);
}

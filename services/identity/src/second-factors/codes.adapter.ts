import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { createHash, randomBytes } from 'node:crypto';

import type { Proof, SecondFactor } from './second-factor.js';

const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;
/** Of five bits each: 120 bits, so that a plain hash can't be turned back. */
const RECOVERY_LENGTH = 24;
const SECRET_BYTES = 20;

const hashOf = (recoveryCode: string) => createHash('sha256').update(recoveryCode).digest('hex');

/** TOTP as every authenticator knows it (RFC 6238: SHA-1, six digits, 30 seconds), and recovery codes. */
@Injectable()
export class Codes {
  /** By chance, also where a call is repeated: what it made first is shown no second time. */
  newSecret(): string {
    return base32Of(randomBytes(SECRET_BYTES));
  }

  uriOf(secret: string, label: string): string {
    return totpOf(secret, label).toString();
  }

  /** Ten codes to be shown once, each as four groups, with their hashes. */
  newRecoveryCodes() {
    const plain = Array.from({ length: RECOVERY_CODES }, () =>
      base32Of(randomBytes(RECOVERY_LENGTH)).toLowerCase().slice(0, RECOVERY_LENGTH),
    );
    return {
      recoveryCodes: plain.map((code) => (code.match(/.{6}/g) ?? []).join('-')),
      recoveryHashes: plain.map(hashOf),
    };
  }

  /** What a code is to that second factor at that moment; one step early or late is in time. */
  proofOf(code: string, factor: SecondFactor, now: string): Proof {
    const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    if (plain.length === RECOVERY_LENGTH) return { is: 'recovery', recoveryHash: hashOf(plain) };
    if (factor.status === 'off' || factor.secret === null || !/^\d{6}$/.test(plain)) return { is: 'nothing' };
    const timestamp = Date.parse(now);
    const delta = totpOf(factor.secret).validate({ token: plain, timestamp, window: 1 });
    return delta === null ? { is: 'nothing' } : { is: 'code', step: stepAt(timestamp) + delta };
  }
}

const base32Of = (bytes: Buffer): string => new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({
    ...{ issuer: 'Parley', label, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS },
    secret: Secret.fromBase32(secret),
  });

const stepAt = (timestamp: number): number => Math.floor(timestamp / 1000 / STEP_SECONDS);

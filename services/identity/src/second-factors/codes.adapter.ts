import { derivedKey, Keyring } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { createHash } from 'node:crypto';

import type { Proof, SecondFactor } from './second-factor.js';

const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;
/** Of five bits each: 120 bits, so that a plain hash can't be turned back. */
const RECOVERY_LENGTH = 24;
const SECRET_BYTES = 20;

/** What belongs to one command: the same again where it is repeated under its key. */
type Made = { readonly userId: string; readonly commandId: string };

const hashOf = (recoveryCode: string) => createHash('sha256').update(recoveryCode).digest('hex');

/** TOTP as every authenticator knows it (RFC 6238: SHA-1, six digits, 30 seconds), and recovery codes. */
@Injectable()
export class Codes {
  constructor(private readonly keyring: Keyring) {}

  async newSecret({ userId, commandId }: Made): Promise<string> {
    const bytes = await this.bytes(`identity:second-factor:${userId}:${commandId}`);
    return new Secret({ buffer: Uint8Array.from(bytes.subarray(0, SECRET_BYTES)).buffer }).base32;
  }

  uriOf(secret: string, label: string): string {
    return totpOf(secret, label).toString();
  }

  /** Ten codes to be shown once, each as four groups, with their hashes. */
  async newRecoveryCodes({ userId, commandId }: Made) {
    const numbers = Array.from({ length: RECOVERY_CODES }, (_, n) => n);
    const plain = await Promise.all(
      numbers.map(async (n) => this.recoveryCode(`identity:recovery-code:${userId}:${commandId}:${n}`)),
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

  private async recoveryCode(name: string): Promise<string> {
    const bytes = await this.bytes(name);
    const { base32 } = new Secret({ buffer: Uint8Array.from(bytes).buffer });
    return base32.toLowerCase().slice(0, RECOVERY_LENGTH);
  }

  /** Nobody without the house's key can tell them, and the same command makes the same again. */
  private async bytes(name: string): Promise<Buffer> {
    return Buffer.from(derivedKey(await this.keyring.indexKey(HOUSE), name), 'base64url');
  }
}

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({
    ...{ issuer: 'Parley', label, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS },
    secret: Secret.fromBase32(secret),
  });

const stepAt = (timestamp: number): number => Math.floor(timestamp / 1000 / STEP_SECONDS);

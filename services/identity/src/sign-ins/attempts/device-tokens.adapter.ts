import { derivedKey, Keyring } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import { randomBytes, timingSafeEqual } from 'node:crypto';

/** What a token says and what proves it; a nonce tells two devices of one user apart. */
const pattern = /^([\w-]{22})\.([\w-]{43})$/;

/** Proofs that somebody signed in with an address on this device before. They open nothing by themselves. */
@Injectable()
export class DeviceTokens {
  constructor(private readonly keyring: Keyring) {}

  async issue(email: string): Promise<string> {
    const nonce = randomBytes(16).toString('base64url');
    return `${nonce}.${await this.proofOf(email, nonce)}`;
  }

  /** The device, where the token was issued for that address. */
  async deviceOf(email: string, token: string): Promise<string | undefined> {
    const [, nonce, shown] = pattern.exec(token) ?? [];
    if (nonce === undefined || shown === undefined) return undefined;
    const proof = await this.proofOf(email, nonce);
    return timingSafeEqual(Buffer.from(shown), Buffer.from(proof)) ? nonce : undefined;
  }

  private async proofOf(email: string, nonce: string): Promise<string> {
    return derivedKey(await this.keyring.indexKey(HOUSE), `identity:device:${nonce}:${email}`);
  }
}

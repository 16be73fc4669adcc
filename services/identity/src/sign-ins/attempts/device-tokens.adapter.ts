import { derivedKey, Keyring } from '@parley/eventsourcing';
import { Clock, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import { randomBytes, timingSafeEqual } from 'node:crypto';

import { type DeviceUse, isKnownAt } from './device-life.js';

/** What a token says and what proves it: a nonce that tells two devices of one user apart, and when each was used. */
const pattern = /^([\w-]{22})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.([\w-]{43})$/;

/** A device on which somebody signed in with an address before. */
export type KnownDevice = DeviceUse & { readonly nonce: string };

const textOf = (seconds: number): string => seconds.toString(36);
const secondsOf = (text = ''): number => Number.parseInt(text, 36);

/** Proofs that somebody signed in with an address on this device before. They open nothing by themselves. */
@Injectable()
export class DeviceTokens {
  constructor(
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  /** The next token of a device that signed in; of a new one its first. */
  async issue(email: string, device?: KnownDevice): Promise<string> {
    const last = this.now();
    const { nonce, first } = device ?? { nonce: randomBytes(16).toString('base64url'), first: last };
    const said = `${nonce}.${textOf(first)}.${textOf(last)}`;
    return `${said}.${await this.proofOf(email, said)}`;
  }

  /** The device, where the token was issued for that address and is not too old. */
  async deviceOf(email: string, token: string): Promise<KnownDevice | undefined> {
    const [, nonce, first, last, shown] = pattern.exec(token) ?? [];
    if (nonce === undefined || shown === undefined) return undefined;
    const proof = await this.proofOf(email, token.slice(0, -1 - shown.length));
    const device = { nonce, first: secondsOf(first), last: secondsOf(last) };
    const isRight = timingSafeEqual(Buffer.from(shown), Buffer.from(proof));
    return isRight && isKnownAt(device, this.now()) ? device : undefined;
  }

  private now(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }

  private async proofOf(email: string, said: string): Promise<string> {
    return derivedKey(await this.keyring.indexKey(HOUSE), `identity:device:${said}:${email}`);
  }
}

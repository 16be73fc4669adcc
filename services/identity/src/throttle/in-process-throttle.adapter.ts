import { createHash } from 'node:crypto';

import type { Clock } from '@parley/kernel';

import { tooManyAttempts } from '../sign-ins/sign-in.errors.js';
import {
  afterAttempt,
  type Allowed,
  type Attempts,
  MOST_CONSECUTIVE,
  noAttempts,
  secondsToWait,
  withoutLast,
} from './attempts.js';
import { SignInThrottle } from './sign-in-throttle.port.js';

/** How many keys are remembered before the oldest is forgotten. */
const MOST = 100_000;

/** Counts in this process: each replica lets so many attempts through. Keys are kept as hashes alone. */
export class InProcessThrottle extends SignInThrottle {
  private readonly attempts = new Map<string, Attempts>();

  constructor(
    private readonly clock: Clock,
    private readonly attemptsPerMinute: number,
  ) {
    super();
  }

  // Nothing is waited for between the two: no other attempt comes in between.
  override async take(key: string, allowed: Allowed): Promise<void> {
    this.assertFree(key, allowed);
    await this.failed(key);
  }

  override giveBack(key: string): Promise<void> {
    const known = this.attempts.get(hashed(key));
    if (known) this.attempts.set(hashed(key), withoutLast(known));
    return Promise.resolve();
  }

  override async check(key: string): Promise<void> {
    await Promise.resolve(this.assertFree(key, { perMinute: this.attemptsPerMinute, inARow: MOST_CONSECUTIVE }));
  }

  override failed(key: string): Promise<void> {
    const hash = hashed(key);
    const attempts = afterAttempt(this.attempts.get(hash) ?? noAttempts, this.clock.now().getTime());
    this.attempts.delete(hash);
    this.attempts.set(hash, attempts);
    if (this.attempts.size > MOST) this.attempts.delete(this.attempts.keys().next().value ?? '');
    return Promise.resolve();
  }

  override succeeded(key: string): Promise<void> {
    this.attempts.delete(hashed(key));
    return Promise.resolve();
  }

  private assertFree(key: string, allowed: Allowed): void {
    const attempts = this.attempts.get(hashed(key)) ?? noAttempts;
    const seconds = secondsToWait(attempts, allowed, this.clock.now().getTime());
    if (seconds > 0) throw tooManyAttempts(seconds);
  }
}

const hashed = (key: string) => createHash('sha256').update(key).digest('base64');

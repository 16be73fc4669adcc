import { createHash } from 'node:crypto';

import type { Clock } from '@parley/kernel';

import { tooManyAttempts } from '../sign-ins/sign-in.errors.js';
import { afterAttempt, type Allowed, type Attempts, noAttempts, secondsToWait, withoutLast } from './attempts.js';
import { Throttle } from './throttle.port.js';

/** How many keys are remembered before the oldest is forgotten. */
const MOST = 100_000;

/** Counts in this process: each replica lets so many attempts through. Keys are kept as hashes alone. */
export class InProcessThrottle extends Throttle {
  private readonly attempts = new Map<string, Attempts>();

  constructor(private readonly clock: Clock) {
    super();
  }

  // Nothing is waited for between looking and counting: no other attempt comes in between.
  override async take(key: string, allowed: Allowed): Promise<void> {
    const [hash, now] = [hashed(key), this.clock.now().getTime()];
    const known = this.attempts.get(hash) ?? noAttempts;
    const seconds = secondsToWait(known, allowed, now);
    if (seconds > 0) throw tooManyAttempts(seconds);
    this.attempts.delete(hash);
    this.attempts.set(hash, afterAttempt(known, now));
    if (this.attempts.size > MOST) this.attempts.delete(this.attempts.keys().next().value ?? '');
    await Promise.resolve();
  }

  override giveBack(key: string): Promise<void> {
    const known = this.attempts.get(hashed(key));
    if (known) this.attempts.set(hashed(key), withoutLast(known));
    return Promise.resolve();
  }

  override succeeded(key: string): Promise<void> {
    this.attempts.delete(hashed(key));
    return Promise.resolve();
  }
}

const hashed = (key: string) => createHash('sha256').update(key).digest('base64');

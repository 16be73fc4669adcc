import { createHash } from 'node:crypto';

import type { Clock } from '@parley/kernel';

import { tooManyAttempts } from '../sign-in.errors.js';
import { afterFailure, type Attempts, noAttempts, secondsToWait } from './attempts.js';
import { SignInThrottle } from './sign-in-throttle.port.js';

/** How many addresses are remembered before the oldest is forgotten. */
const MOST = 100_000;

/** Counts in this process: each replica lets so many attempts through. Addresses are kept as hashes alone. */
export class InProcessThrottle extends SignInThrottle {
  private readonly attempts = new Map<string, Attempts>();

  constructor(
    private readonly clock: Clock,
    private readonly attemptsPerMinute: number,
  ) {
    super();
  }

  override check(address: string): Promise<void> {
    const attempts = this.attempts.get(keyOf(address)) ?? noAttempts;
    const seconds = secondsToWait(attempts, this.attemptsPerMinute, this.clock.now().getTime());
    return seconds > 0 ? Promise.reject(tooManyAttempts(seconds)) : Promise.resolve();
  }

  override failed(address: string): Promise<void> {
    const key = keyOf(address);
    const attempts = afterFailure(this.attempts.get(key) ?? noAttempts, this.clock.now().getTime());
    this.attempts.delete(key);
    this.attempts.set(key, attempts);
    if (this.attempts.size > MOST) this.attempts.delete(this.attempts.keys().next().value ?? '');
    return Promise.resolve();
  }

  override succeeded(address: string): Promise<void> {
    this.attempts.delete(keyOf(address));
    return Promise.resolve();
  }
}

const keyOf = (address: string) => createHash('sha256').update(address).digest('base64');

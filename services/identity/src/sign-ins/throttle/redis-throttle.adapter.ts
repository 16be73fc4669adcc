import type { Clock } from '@parley/kernel';
import type { RedisLink } from '@parley/platform';
import type { OnModuleDestroy } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';

import { tooManyAttempts } from '../sign-in.errors.js';
import { secondsToWait } from './attempts.js';
import { SignInThrottle } from './sign-in-throttle.port.js';

/** Longer than anything is counted, so that what nobody tries any more is forgotten. */
const FORGOTTEN_AFTER_SECONDS = '3600';

const scripts = {
  check: `return { redis.call('get', KEYS[2]) or '0', unpack(redis.call('zrange', KEYS[1], '-100', '-1', 'withscores')) }`,
  failed: `
redis.call('zremrangebyscore', KEYS[1], '-inf', ARGV[3])
redis.call('zadd', KEYS[1], ARGV[1], ARGV[2])
redis.call('expire', KEYS[1], ARGV[4])
redis.call('incr', KEYS[2])
redis.call('expire', KEYS[2], ARGV[4])
return 1`,
  succeeded: `return redis.call('del', KEYS[1], KEYS[2])`,
} as const;

/** Counts for all processes together, addresses as hashes alone. Where Redis can't be asked nobody signs in. */
export class RedisThrottle extends SignInThrottle implements OnModuleDestroy {
  constructor(
    private readonly redis: RedisLink,
    private readonly clock: Clock,
    private readonly attemptsPerMinute: number,
  ) {
    super();
  }

  override async check(address: string): Promise<void> {
    const [consecutive = '0', ...members] = await this.run('check', address);
    // Each failure is a member, then its score: when it was.
    const recent = members.filter((_, index) => index % 2 === 1).map(Number);
    const attempts = { recent, consecutive: Number(consecutive) };
    const seconds = secondsToWait(attempts, this.attemptsPerMinute, this.clock.now().getTime());
    if (seconds > 0) throw tooManyAttempts(seconds);
  }

  override async failed(address: string): Promise<void> {
    const now = this.clock.now().getTime();
    await this.run('failed', address, [String(now), randomUUID(), String(now - 60_000), FORGOTTEN_AFTER_SECONDS]);
  }

  override async succeeded(address: string): Promise<void> {
    await this.run('succeeded', address);
  }

  onModuleDestroy(): void {
    this.redis.stop();
  }

  private run(script: keyof typeof scripts, address: string, values: readonly string[] = []) {
    const key = `parley:sign-in:${createHash('sha256').update(address).digest('base64url')}`;
    return this.redis.run({ text: scripts[script], keys: [`${key}:recent`, `${key}:consecutive`], values });
  }
}

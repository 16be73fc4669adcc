import type { Clock } from '@parley/kernel';
import type { RedisLink } from '@parley/platform';
import type { OnModuleDestroy } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';

import { tooManyAttempts } from '../sign-ins/sign-in.errors.js';
import type { Allowed } from './attempts.js';
import { Throttle } from './throttle.port.js';

/** Longer than anything is counted, so that what nobody tries any more is forgotten. */
const FORGOTTEN_AFTER_SECONDS = '3600';

const scripts = {
  // Looks and counts in one step. Answers how many milliseconds there are to wait.
  take: `
redis.call('zremrangebyscore', KEYS[1], '-inf', ARGV[3])
if tonumber(redis.call('get', KEYS[2]) or '0') >= tonumber(ARGV[6]) then return 3600000 end
if redis.call('zcard', KEYS[1]) >= tonumber(ARGV[5]) then
  local oldest = redis.call('zrange', KEYS[1], -tonumber(ARGV[5]), -tonumber(ARGV[5]), 'withscores')
  return oldest[2] - ARGV[3]
end
redis.call('zadd', KEYS[1], ARGV[1], ARGV[2])
redis.call('expire', KEYS[1], ARGV[4])
redis.call('incr', KEYS[2])
redis.call('expire', KEYS[2], ARGV[4])
return 0`,
  giveBack: `
redis.call('zpopmax', KEYS[1])
if tonumber(redis.call('get', KEYS[2]) or '0') > 0 then redis.call('decr', KEYS[2]) end
return 1`,
  succeeded: `return redis.call('del', KEYS[1], KEYS[2])`,
} as const;

/** Counts for all processes together, addresses as hashes alone. Where Redis can't be asked nobody signs in. */
export class RedisThrottle extends Throttle implements OnModuleDestroy {
  constructor(
    private readonly redis: RedisLink,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async take(key: string, { perMinute, inARow }: Allowed): Promise<void> {
    const [ms = 0] = await this.run('take', key, [...this.attempt(), String(perMinute), String(inARow)]);
    if (Number(ms) > 0) throw tooManyAttempts(Math.ceil(Number(ms) / 1000));
  }

  override async giveBack(key: string): Promise<void> {
    await this.run('giveBack', key);
  }

  override async succeeded(address: string): Promise<void> {
    await this.run('succeeded', address);
  }

  /** When it is, what it is called, until when attempts are forgotten, and how long the key is kept. */
  private attempt(): readonly string[] {
    const now = this.clock.now().getTime();
    return [String(now), randomUUID(), String(now - 60_000), FORGOTTEN_AFTER_SECONDS];
  }

  onModuleDestroy(): void {
    this.redis.stop();
  }

  private run(script: keyof typeof scripts, address: string, values: readonly string[] = []) {
    const key = `parley:sign-in:${createHash('sha256').update(address).digest('base64url')}`;
    return this.redis.run({ text: scripts[script], keys: [`${key}:recent`, `${key}:consecutive`], values });
  }
}

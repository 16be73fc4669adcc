import { DomainError } from '@parley/kernel';
import { RedisLink } from '@parley/platform';
import { movableClock, restartableRedis, useBackend } from '@parley/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';

import { InProcessThrottle } from './in-process-throttle.adapter.js';
import { RedisThrottle } from './redis-throttle.adapter.js';
import type { SignInThrottle } from './sign-in-throttle.port.js';

const redis = useBackend(restartableRedis);
const clock = movableClock();
const perMinute = 10;
const links: RedisLink[] = [];

function shared(): SignInThrottle {
  const link = new RedisLink(redis().url);
  links.push(link);
  return new RedisThrottle(link, clock, perMinute);
}

afterAll(() => {
  for (const link of links) link.stop();
});

const codeOf = (asked: Promise<void>) =>
  asked.then(
    () => 'free',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

async function fail(throttle: SignInThrottle, address: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await throttle.failed(address);
}

describe.each([
  ['in process', () => new InProcessThrottle(clock, perMinute)],
  ['on Redis', shared],
])('the sign-in throttle, %s', (_, open) => {
  it('refuses the next after ten failures in a minute, and says how long', async () => {
    const [throttle, address] = [open(), randomUUID()];
    await fail(throttle, address, 9);
    expect(await codeOf(throttle.check(address))).toBe('free');
    await fail(throttle, address, 1);
    expect(await codeOf(throttle.check(address))).toBe('identity.sign-in.too-many-attempts');
    clock.advance(61_000);
    expect(await codeOf(throttle.check(address))).toBe('free');
  });

  it('forgets them after a success, and holds nobody else', async () => {
    const [throttle, address] = [open(), randomUUID()];
    await fail(throttle, address, 10);
    expect(await codeOf(throttle.check(randomUUID()))).toBe('free');
    await throttle.succeeded(address);
    expect(await codeOf(throttle.check(address))).toBe('free');
  });

  it('holds after a hundred in a row, however slow', async () => {
    const [throttle, address] = [open(), randomUUID()];
    for (let n = 0; n < 100; n += 1) {
      await throttle.failed(address);
      clock.advance(120_000);
    }
    expect(await codeOf(throttle.check(address))).toBe('identity.sign-in.too-many-attempts');
  });
});

describe('the sign-in throttle of several processes', () => {
  it('is one on Redis, and mutant: two where each counts by itself', async () => {
    const codes = async (one: SignInThrottle, other: SignInThrottle) => {
      const address = randomUUID();
      await fail(one, address, 10);
      return codeOf(other.check(address));
    };
    expect(await codes(shared(), shared())).toBe('identity.sign-in.too-many-attempts');
    const alone = () => new InProcessThrottle(clock, perMinute);
    expect(await codes(alone(), alone())).toBe('free');
  });

  it('is closed while Redis is gone', async () => {
    const throttle = shared();
    expect(await codeOf(throttle.check('somebody'))).toBe('free');
    await redis().kill();
    expect(await codeOf(throttle.check('somebody'))).toBe('platform.redis.unreachable');
    await redis().start();
    await expect.poll(() => codeOf(throttle.check('somebody')), { timeout: 10_000 }).toBe('free');
  });
});

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

describe.each([
  ['in process', () => new InProcessThrottle(clock, perMinute)],
  ['on Redis', shared],
])('attempts that are counted before they are made, %s', (_, open) => {
  const allowed = { perMinute, inARow: 100 };
  const takes = async (throttle: SignInThrottle, times: number) => {
    const key = randomUUID();
    const codes = await Promise.all(Array.from({ length: times }, () => codeOf(throttle.take(key, allowed))));
    return { key, free: codes.filter((code) => code === 'free').length };
  };

  it('are ten of a thousand at once', async () => {
    const throttle = open();
    const { key, free } = await takes(throttle, 1000);
    console.info(`1,000 at once: ${free} let through`);
    expect(free).toBe(perMinute);
    clock.advance(59_000);
    await expect(throttle.take(key, allowed)).rejects.toMatchObject({ details: { retryAfterSeconds: 1 } });
    clock.advance(1001);
    expect(await codeOf(throttle.take(key, allowed))).toBe('free');
  });

  it('mutant: checked first and counted afterwards, all of a thousand pass', async () => {
    const [throttle, address] = [open(), randomUUID()];
    const guess = async () => {
      const code = await codeOf(throttle.check(address));
      await Promise.resolve();
      return code;
    };
    const codes = await Promise.all(Array.from({ length: 1000 }, guess));
    await fail(throttle, address, 10);
    console.info(`mutant: ${codes.filter((code) => code === 'free').length} let through`);
    expect(codes.every((code) => code === 'free')).toBe(true);
  });

  it('that were none are given back', async () => {
    const throttle = open();
    const { key } = await takes(throttle, perMinute);
    await throttle.giveBack(key);
    expect(await codeOf(throttle.take(key, allowed))).toBe('free');
    expect(await codeOf(throttle.take(key, allowed))).toBe('identity.sign-in.too-many-attempts');
    await throttle.succeeded(key);
    expect(await codeOf(throttle.take(key, allowed))).toBe('free');
  });

  it('are no more than so many in a row', async () => {
    const [throttle, key] = [open(), randomUUID()];
    for (let n = 0; n < 100; n += 1) {
      await throttle.take(key, allowed);
      clock.advance(10_000);
    }
    await expect(throttle.take(key, allowed)).rejects.toMatchObject({ details: { retryAfterSeconds: 3600 } });
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

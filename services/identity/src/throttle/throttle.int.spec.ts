import { DomainError } from '@parley/kernel';
import { RedisLink } from '@parley/platform';
import { movableClock, restartableRedis, useBackend } from '@parley/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';

import { afterAttempt, noAttempts, secondsToWait } from './attempts.js';
import { InProcessThrottle } from './in-process-throttle.adapter.js';
import { RedisThrottle } from './redis-throttle.adapter.js';
import type { Throttle } from './throttle.port.js';

const redis = useBackend(restartableRedis);
const clock = movableClock();
const perMinute = 10;
const links: RedisLink[] = [];

function shared(): Throttle {
  const link = new RedisLink(redis().url);
  links.push(link);
  return new RedisThrottle(link, clock);
}

afterAll(() => {
  for (const link of links) link.stop();
});

const codeOf = (asked: Promise<void>) =>
  asked.then(
    () => 'free',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

const allowed = { perMinute, inARow: 100 };

const take = (throttle: Throttle, key: string) => codeOf(throttle.take(key, allowed));

async function takeTimes(throttle: Throttle, key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await throttle.take(key, allowed);
}

describe.each([
  ['in process', () => new InProcessThrottle(clock)],
  ['on Redis', shared],
])('the throttle, %s (check 56)', (_, open) => {
  it('refuses the next after ten attempts in a minute', async () => {
    const [throttle, key] = [open(), randomUUID()];
    await takeTimes(throttle, key, 10);
    expect(await take(throttle, key)).toBe('identity.sign-in.too-many-attempts');
    clock.advance(61_000);
    expect(await take(throttle, key)).toBe('free');
  });

  it('forgets them after a success, and holds nobody else', async () => {
    const [throttle, key] = [open(), randomUUID()];
    await takeTimes(throttle, key, 10);
    expect(await take(throttle, randomUUID())).toBe('free');
    await throttle.succeeded(key);
    expect(await take(throttle, key)).toBe('free');
  });

  it('holds after a hundred in a row, however slow', async () => {
    const [throttle, key] = [open(), randomUUID()];
    for (let n = 0; n < 100; n += 1) {
      await throttle.take(key, allowed);
      clock.advance(120_000);
    }
    expect(await take(throttle, key)).toBe('identity.sign-in.too-many-attempts');
    const slow = { perMinute, inARow: Infinity };
    expect(await codeOf(throttle.take(key, slow)), 'mutant: counted by the minute alone').toBe('free');
  });
});

describe.each([
  ['in process', () => new InProcessThrottle(clock)],
  ['on Redis', shared],
])('attempts that are counted before they are made, %s', (_, open) => {
  const takes = async (throttle: Throttle, times: number) => {
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

it('mutant: looked at first and counted afterwards, all of a thousand pass', async () => {
  let attempts = noAttempts;
  const guess = async () => {
    const seconds = secondsToWait(attempts, allowed, clock.now().getTime());
    await Promise.resolve();
    attempts = afterAttempt(attempts, clock.now().getTime());
    return seconds;
  };
  const waits = await Promise.all(Array.from({ length: 1000 }, guess));
  console.info(`mutant: ${waits.filter((seconds) => seconds === 0).length} let through`);
  expect(waits.every((seconds) => seconds === 0)).toBe(true);
});

describe('the throttle of several processes', () => {
  it('is one on Redis, and mutant: two where each counts by itself', async () => {
    const codes = async (one: Throttle, other: Throttle) => {
      const key = randomUUID();
      await takeTimes(one, key, 10);
      return take(other, key);
    };
    expect(await codes(shared(), shared())).toBe('identity.sign-in.too-many-attempts');
    const alone = () => new InProcessThrottle(clock);
    expect(await codes(alone(), alone())).toBe('free');
  });

  it('is closed while Redis is gone', async () => {
    const throttle = shared();
    expect(await take(throttle, 'somebody')).toBe('free');
    await redis().kill();
    expect(await take(throttle, 'somebody')).toBe('platform.redis.unreachable');
    await redis().start();
    await expect.poll(() => take(throttle, randomUUID())).toBe('free');
  });
});

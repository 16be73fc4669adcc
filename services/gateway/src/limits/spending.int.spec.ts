import { RedisLink } from '@parley/platform';
import { restartableRedis, useBackend } from '@parley/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';

import { InProcessSpending } from './in-process-spending.adapter.js';
import { RedisSpending } from './redis-spending.adapter.js';
import type { Spending } from './spending.js';

const allowance = { cost: 100, windowSeconds: 60 };
const redis = useBackend(restartableRedis);
const links: RedisLink[] = [];

function shared(): Spending {
  const link = new RedisLink(redis().url);
  links.push(link);
  return new RedisSpending(link, allowance);
}

afterAll(() => {
  for (const link of links) link.stop();
});

describe.each([
  ['in process', () => new InProcessSpending(allowance)],
  ['on Redis', shared],
])('spending, %s', (_, open) => {
  const payer = () => `organization/${randomUUID()}`;

  it('refuses what passes the allowance, and counts nothing for it', async () => {
    const [spending, ann] = [open(), payer()];
    expect(await spending.spend({ payer: ann, cost: 90, nowMs: 0 })).toMatchObject({ isAllowed: true, remaining: 10 });
    expect(await spending.spend({ payer: ann, cost: 11, nowMs: 0 })).toMatchObject({ isAllowed: false, remaining: 10 });
    expect(await spending.spend({ payer: ann, cost: 10, nowMs: 0 })).toMatchObject({ isAllowed: true, remaining: 0 });
  });

  it('counts each principal alone', async () => {
    const spending = open();
    await spending.spend({ payer: payer(), cost: 100, nowMs: 0 });
    expect(await spending.spend({ payer: payer(), cost: 1, nowMs: 0 })).toMatchObject({ isAllowed: true });
  });

  it('begins anew with the next window, and says when', async () => {
    const [spending, ann] = [open(), payer()];
    expect(await spending.spend({ payer: ann, cost: 100, nowMs: 15_000 })).toMatchObject({ resetSeconds: 45 });
    expect(await spending.spend({ payer: ann, cost: 100, nowMs: 60_000 })).toMatchObject({ isAllowed: true });
  });

  it('lets through exactly what is allowed of a hundred at once', async () => {
    const [spending, ann] = [open(), payer()];
    const asked = Array.from({ length: 100 }, () => spending.spend({ payer: ann, cost: 7, nowMs: 0 }));
    expect((await Promise.all(asked)).filter(({ isAllowed }) => isAllowed).length).toBe(14);
  });
});

describe('spending of several gateways', () => {
  const total = async (gateways: readonly Spending[]) => {
    const payer = randomUUID();
    const asked = gateways.flatMap((spending) =>
      Array.from({ length: 10 }, () => spending.spend({ payer, cost: 10, nowMs: 0 })),
    );
    return (await Promise.all(asked)).filter(({ isAllowed }) => isAllowed).length;
  };

  it('is one sum on Redis, and mutant: two sums where each counts by itself', async () => {
    expect(await total([shared(), shared()])).toBe(10);
    expect(await total([new InProcessSpending(allowance), new InProcessSpending(allowance)])).toBe(20);
  });

  it('is counted by each alone while Redis is gone, and answers at once', async () => {
    const spending = shared();
    await spending.spend({ payer: 'warm', cost: 1, nowMs: 0 });
    await redis().kill();
    expect(await total([spending])).toBe(10);
    await redis().start();
  });
});

import { describe, expect, it } from 'vitest';

import { codeOf } from '../spec-support/identity-alone.adapter.js';
import { Argon2Passwords } from './argon2-passwords.adapter.js';

describe('passwords', () => {
  const passwords = new Argon2Passwords();

  it('are argon2id with at least 46 MiB, never truncated', async () => {
    const long = 'ж'.repeat(200);
    const hashed = await passwords.hash(long);
    const [, algorithm, , parameters] = hashed.split('$');
    const memory = Number(/m=(\d+)/.exec(parameters ?? '')?.[1]);
    console.info(`${algorithm} ${parameters}`);
    expect(algorithm).toBe('argon2id');
    expect(memory).toBeGreaterThanOrEqual(47_104);
    expect(await passwords.matches(long, hashed)).toBe(true);
    expect(await passwords.matches(long.slice(0, -1), hashed)).toBe(false);
  });

  it('wait behind so many, and no more: the next is refused at once, and mutant: waits with all where nobody counts', async () => {
    class Few extends Argon2Passwords {
      protected override readonly mostWaiting: number = 3;
    }
    class Mutant extends Argon2Passwords {
      protected override readonly mostWaiting: number = Infinity;
    }
    const outcomes = (asked: Argon2Passwords) =>
      Promise.all(Array.from({ length: 6 }, () => asked.matches('x', null).then(String, codeOf)));
    const few = new Few();
    const [busy, free] = ['identity.password.busy', 'false'];
    expect(await outcomes(few)).toEqual([free, free, free, busy, busy, busy]);
    expect(few.isBusy).toBe(false);
    expect(await outcomes(new Mutant()), 'mutant').toEqual(Array.from({ length: 6 }, () => free));
  });

  it('take as long for nobody as for somebody', async () => {
    const hashed = await passwords.hash('right');
    const timed = async (stored: string | null) => {
      const begun = performance.now();
      await passwords.matches('wrong', stored);
      return performance.now() - begun;
    };
    await timed(null);
    const pairs = [];
    for (let n = 0; n < 7; n += 1) pairs.push([await timed(hashed), await timed(null)] as const);
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[3] ?? 0;
    const [known, unknown] = [median(pairs.map(([k]) => k)), median(pairs.map(([, u]) => u))];
    console.info(`median: known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms`);
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(10, known / 2));
  });
});

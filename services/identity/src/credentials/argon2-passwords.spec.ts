import { measured } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { codeOf } from '../spec-support/identity-alone.adapter.js';
import { Argon2Passwords } from './argon2-passwords.adapter.js';

/** As carelessly as bcrypt: what stands behind so many characters is nobody's business. */
class Truncated extends Argon2Passwords {
  override hash = (password: string) => super.hash(password.slice(0, 64));
  override matches = (password: string, stored: string | null) => super.matches(password.slice(0, 64), stored);
}

/** Counts how many are hashed at once. */
class Counted extends Argon2Passwords {
  private atOnce = 0;
  most = 0;

  protected override inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return super.inTurn(() => this.counted(work));
  }

  protected async counted<Result>(work: () => Promise<Result>): Promise<Result> {
    this.atOnce += 1;
    this.most = Math.max(this.most, this.atOnce);
    return work().finally(() => (this.atOnce -= 1));
  }
}

class Unqueued extends Counted {
  protected override inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.counted(work);
  }
}

describe('passwords (check 51)', () => {
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

  it.each([
    ['64 characters', 'a'.repeat(64)],
    ['in two ways to write one', 'пароль Й 🐎 é'.padEnd(65, 'ß')],
    ['1,024 characters', 'z'.repeat(1024)],
  ])('are taken whole, %s, and mutant: by their beginning where it is cut off', async (_, password) => {
    const hashed = await passwords.hash(password);
    const shown = [password, password.normalize('NFD'), `${password}x`, password.slice(0, -1)];
    const taken = [];
    for (const one of shown) taken.push(await passwords.matches(one, hashed));
    expect(taken).toEqual([true, true, false, false]);
    const mutant = new Truncated();
    expect(await mutant.matches(`${password}x`, await mutant.hash(password)), 'mutant').toBe(true);
  });

  it('are hashed one at a time, so on one core, and mutant: all at once where none waits', async () => {
    const mostOf = async (asked: Counted) => {
      await Promise.all(Array.from({ length: 8 }, () => asked.matches('x', null)));
      return asked.most;
    };
    const [most, mutant] = [await mostOf(new Counted()), await mostOf(new Unqueued())];
    measured({ check: '51', seed: '8 at once', result: `mutant: ${mutant} at once`, worst: `${most} at once` });
    expect([most, mutant]).toEqual([1, 8]);
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

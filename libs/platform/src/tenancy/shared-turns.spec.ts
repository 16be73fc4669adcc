import type pg from 'pg';
import { describe, expect, it } from 'vitest';

import { SharedTurns } from './shared-turns.js';

/** Lends its connections in the order they are asked for, each as often as it came back. */
function poolOf(max: number) {
  const idle = Array.from({ length: max }, (_, n) => n);
  const asked: ((connection: number) => void)[] = [];
  const [lent, failing] = [[] as number[], { next: false }];
  const pulse = () => {
    while (idle.length > 0 && asked.length > 0) {
      const connection = idle.shift() ?? 0;
      lent.push(connection);
      asked.shift()?.(connection);
    }
  };
  const pool = {
    options: { max },
    totalCount: max,
    get idleCount() {
      return idle.length;
    },
    connect: async () => {
      if (failing.next) {
        await new Promise(setImmediate);
        throw new Error('no connection');
      }
      const connection = await new Promise<number>((resolve) => {
        asked.push(resolve);
        queueMicrotask(pulse);
      });
      return { connection, release: () => (idle.push(connection), pulse()) };
    },
  };
  return { turns: new SharedTurns(pool as unknown as pg.Pool), pool: pool as unknown as pg.Pool, lent, failing };
}

type Turns = Pick<SharedTurns, 'take'>;

/** As it was: each has a turn of its own. */
const alone = (pool: pg.Pool): Turns => ({
  take: async (send) => {
    const connection = await pool.connect();
    return send(connection).finally(() => connection.release());
  },
});

/** How many of so many at once had been sent before the first answer, and before the second. */
async function sentBefore(turns: Turns, count: number) {
  const sent: number[] = [];
  const answers: (() => void)[] = [];
  const all = Array.from({ length: count }, (_, n) =>
    turns.take(async () => {
      sent.push(n);
      await new Promise<void>((resolve) => answers.push(resolve));
      return n;
    }),
  );
  const steps: number[] = [];
  while (answers.length > 0 || steps.length === 0) {
    await new Promise(setImmediate);
    steps.push(sent.length);
    for (const answer of answers.splice(0)) answer();
    await new Promise(setImmediate);
  }
  expect(await Promise.all(all)).toEqual(sent.toSorted((a, b) => a - b));
  return { steps, sent };
}

describe('turns of a connection', () => {
  it('are shared by all that wait for it, in their order', async () => {
    const { turns } = poolOf(1);
    const { steps, sent } = await sentBefore(turns, 40);
    expect(steps).toEqual([40]);
    expect(sent).toEqual(Array.from({ length: 40 }, (_, n) => n));
  });

  it('mutant: are as many as there are questions, where each waits for its own', async () => {
    const { steps } = await sentBefore(alone(poolOf(1).pool), 40);
    expect(steps).toHaveLength(40);
  });

  it('are taken alone while other connections are free, and shared evenly between all of them', async () => {
    const { turns, lent } = poolOf(3);
    await turns.take(() => Promise.resolve());
    const { steps } = await sentBefore(turns, 3);
    expect(steps).toEqual([3]);
    expect(new Set(lent.slice(1))).toEqual(new Set([0, 1, 2]));
  });

  it('end for each with what is its own: an answer, or what failed', async () => {
    const { turns } = poolOf(1);
    const fails = turns.take(() => Promise.reject(new Error('division by zero')));
    const answers = turns.take(() => Promise.resolve('fine'));
    await expect(fails).rejects.toThrow('division by zero');
    await expect(answers).resolves.toBe('fine');
    await expect(turns.take(() => Promise.resolve('later'))).resolves.toBe('later');
  });

  it('are taken once more where the connection is lost, and not a third time', async () => {
    const { turns } = poolOf(1);
    const lost = () => Promise.reject(new Error('Connection terminated unexpectedly'));
    let times = 0;
    await expect(turns.take(() => ((times += 1) > 1 ? Promise.resolve('there') : lost()))).resolves.toBe('there');
    times = 0;
    await expect(turns.take(() => ((times += 1), lost()))).rejects.toThrow('terminated');
    expect(times).toBe(2);
  });

  it('are taken alone by what was lost, so that it takes nobody with it twice', async () => {
    const { turns } = poolOf(1);
    const beside: number[] = [];
    let going = 0;
    const losing = async () => {
      beside.push((going += 1));
      await new Promise(setImmediate);
      going -= 1;
      throw new Error('Connection terminated unexpectedly');
    };
    await Promise.allSettled([1, 2, 3].map(() => turns.take(losing)));
    expect(beside).toEqual([1, 2, 3, 1, 1, 1]);
  });

  it('fail for whoever no connection is given, unless they were sent by then', async () => {
    const { turns, failing } = poolOf(1);
    failing.next = true;
    await expect(turns.take(() => Promise.resolve())).rejects.toThrow('no connection');
    failing.next = false;
    const first = turns.take(() => Promise.resolve('sent'));
    failing.next = true;
    const second = turns.take(() => Promise.resolve('with the first'));
    await expect(first).resolves.toBe('sent');
    await expect(second).resolves.toBe('with the first');
  });
});

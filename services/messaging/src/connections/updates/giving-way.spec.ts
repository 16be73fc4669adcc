import { describe, expect, it } from 'vitest';

import { GivingWay } from './giving-way.connector.js';

/** How long each of so many rests is, by whether those who read are late after it. */
async function restsOf(...late: readonly boolean[]): Promise<readonly number[]> {
  const rests: number[] = [];
  const hearing = { isLate: false };
  const way = new GivingWay(hearing, (milliseconds) => Promise.resolve(rests.push(milliseconds)));
  for (const isLate of late) {
    hearing.isLate = isLate;
    await way.rest();
  }
  return rests;
}

const times = (count: number, isLate: boolean) => Array.from({ length: count }, () => isLate);

describe('what is taken in', () => {
  it('rests no time while all who read it are in time', async () => {
    expect(await restsOf(...times(10, false))).toEqual([]);
  });

  it('rests longer and longer while they are late, a second at most', async () => {
    const rests = await restsOf(...times(30, true));
    expect(rests.slice(0, 3)).toEqual([10, 15, 22.5]);
    expect(rests.at(-1)).toBe(1000);
  });

  it('rests less again once they are in time, and then no time', async () => {
    const rests = await restsOf(...times(3, true), ...times(9, false));
    expect(rests.slice(2)).toEqual([22.5, 15, 10]);
  });
});

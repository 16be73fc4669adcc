import { describe, expect, it } from 'vitest';

import { Pace } from './pace.js';

type Cost = (events: number) => number;

/** How many events each of so many transactions takes where enough of them wait. */
function sizes(count: number, cost: Cost, pace = new Pace()): readonly number[] {
  return Array.from({ length: count }, () => {
    const events = pace.next();
    pace.took(events, cost(events));
    return events;
  });
}

const [quick, slow]: readonly [Cost, Cost] = [(events) => 5 + events * 0.1, (events) => 5 + events * 10];
/** A machine where each round trip waits long, whatever it carries. */
const busy: Cost = (events) => 700 + events * 0.1;

describe('the pace of a consumer', () => {
  it('keeps a whole batch while effects are quick', () => expect(new Set(sizes(7, quick))).toEqual(new Set([200])));

  it('takes few at once where each is slow, and five at least', () => {
    expect(sizes(5, slow)).toEqual([200, 5, 5, 5, 5]);
    expect(sizes(7, (events) => events * 2).slice(-5)).toEqual([20, 20, 20, 20, 20]);
  });

  it('takes more again, not all at once, where a transaction costs the same whatever it holds', () => {
    expect(sizes(7, busy)).toEqual([200, 11, 22, 44, 88, 176, 200]);
  });

  it('takes half now and then, to see what an event costs', () => {
    expect(sizes(8, quick).at(-1)).toBe(100);
    const pace = new Pace();
    sizes(20, slow, pace);
    expect(sizes(40, quick, pace).slice(-3)).toContain(200);
  });

  it('takes half of what the server would soon end', () => {
    const pace = new Pace();
    sizes(10, busy, pace);
    pace.took(200, 1500);
    expect(pace.next()).toBeLessThanOrEqual(100);
  });

  it('lets events cost as much as the transaction does without them', () => {
    // 500 ms, and 5 ms for each: a hundred of them double it.
    const most = Math.max(...sizes(30, (events) => 500 + events * 5).slice(-4));
    expect(most).toBeGreaterThanOrEqual(98);
    expect(most).toBeLessThanOrEqual(100);
  });

  it('takes a quarter of what was undone', () => {
    const pace = new Pace();
    pace.gaveUp(200);
    expect(pace.next()).toBe(50);
    for (let n = 0; n < 5; n += 1) pace.gaveUp(pace.next());
    expect(pace.next()).toBe(5);
  });

  it('learns nothing from a batch without events', () => {
    const pace = new Pace();
    pace.took(0, 500);
    expect(pace.next()).toBe(200);
  });
});

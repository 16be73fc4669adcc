import { describe, expect, it } from 'vitest';

import { afterAttempt, type Attempts, MOST_CONSECUTIVE, noAttempts, secondsToWait, withoutLast } from './attempts.js';

const [minute, hour] = [60_000, 3_600_000] as const;
const allowed = { perMinute: 10, inARow: MOST_CONSECUTIVE };
const made = (times: number, at: (n: number) => number): Attempts =>
  Array.from({ length: times }).reduce<Attempts>((attempts, _, n) => afterAttempt(attempts, at(n)), noAttempts);
const atOnce = (times: number) => made(times, () => 0);

describe('attempts', () => {
  it('are free up to so many per minute', () => {
    expect(secondsToWait(noAttempts, allowed, 0)).toBe(0);
    expect(secondsToWait(atOnce(9), allowed, 1000)).toBe(0);
  });

  it('wait until the oldest of the last is a minute old', () => {
    expect(secondsToWait(atOnce(10), allowed, 15_000)).toBe(45);
    expect(secondsToWait(atOnce(10), allowed, minute + 1)).toBe(0);
  });

  it('wait for an hour after a hundred in a row, however slow', () => {
    const slow = made(MOST_CONSECUTIVE, (n) => n * 2 * minute);
    const last = (MOST_CONSECUTIVE - 1) * 2 * minute;
    expect(secondsToWait(slow, allowed, last + hour - 1)).toBe(3600);
    expect(secondsToWait(slow, allowed, last + hour)).toBe(0);
    expect(afterAttempt(slow, last + hour)).toEqual({ recent: [last + hour], consecutive: 1 });
  });

  it('that were none are given back', () => {
    expect(secondsToWait(withoutLast(atOnce(10)), allowed, 0)).toBe(0);
    expect(withoutLast(noAttempts)).toEqual(noAttempts);
  });
});

import { describe, expect, it } from 'vitest';

import { afterFailure, MOST_CONSECUTIVE, noAttempts, secondsToWait } from './attempts.js';

const failed = (times: number, at: number) =>
  Array.from({ length: times }).reduce<typeof noAttempts>((attempts) => afterFailure(attempts, at), noAttempts);

describe('attempts', () => {
  it('are free up to so many per minute', () => {
    expect(secondsToWait(noAttempts, 10, 0)).toBe(0);
    expect(secondsToWait(failed(9, 0), 10, 1000)).toBe(0);
  });

  it('wait until the oldest of the last is a minute old', () => {
    expect(secondsToWait(failed(10, 0), 10, 15_000)).toBe(45);
    expect(secondsToWait(failed(10, 0), 10, 60_001)).toBe(0);
  });

  it('wait long after a hundred in a row, however slow', () => {
    const slow = Array.from({ length: MOST_CONSECUTIVE }).reduce<typeof noAttempts>(
      (attempts, _, n) => afterFailure(attempts, n * 120_000),
      noAttempts,
    );
    expect(secondsToWait(slow, 10, 10 ** 9)).toBe(3600);
  });
});

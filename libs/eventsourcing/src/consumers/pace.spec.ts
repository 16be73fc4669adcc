import { describe, expect, it } from 'vitest';

import { Pace } from './pace.js';

const after = (...batches: readonly (readonly [events: number, milliseconds: number])[]) => {
  const pace = new Pace();
  for (const [events, milliseconds] of batches) pace.took(events, milliseconds);
  return pace.most;
};

describe('the pace of a consumer', () => {
  it('begins with a whole batch', () => expect(after()).toBe(200));

  it('keeps it while effects are quick', () => expect(after([200, 30], [200, 40])).toBe(200));

  it('takes few at once where each is slow, and five at least', () => {
    expect(after([200, 1000], [8, 40])).toBe(10);
    expect(after([1, 500], [1, 500])).toBe(5);
  });

  it('takes more again once they are quicker', () =>
    expect(after([1, 500], ...Array.from({ length: 20 }, () => [4, 1] as const))).toBe(159));

  it('learns nothing from a batch without events', () => expect(after([0, 500])).toBe(200));
});

import { describe, expect, it } from 'vitest';

import { Pace } from './pace.js';

const after = (...batches: readonly (readonly [events: number, milliseconds: number])[]) => {
  const pace = new Pace();
  for (const [events, milliseconds] of batches) pace.took(events, milliseconds);
  return pace.most;
};

describe('the pace of a consumer', () => {
  it('begins with a whole batch', () => expect(after()).toBe(200));

  it('keeps it while effects are quick', () => expect(after([200, 10], [200, 14])).toBe(200));

  it('takes few at once where each is slow, and one at least', () => {
    expect(after([200, 1000], [3, 15])).toBe(4);
    expect(after([1, 500], [1, 500])).toBe(1);
  });

  it('takes more again once they are quicker', () =>
    expect(after([1, 500], ...Array.from({ length: 20 }, () => [10, 1] as const))).toBe(149));

  it('learns nothing from a batch without events', () => expect(after([0, 500])).toBe(200));
});

import { describe, expect, it } from 'vitest';

import { figuresOf } from './figures.js';
import { labelledPairs } from './pairs.js';

describe.each(['tuning', 'held-out'] as const)('the %s set', (set) => {
  const pairs = labelledPairs(set);

  it('is 2,000 pairs, the same at every run, half of them of one person, half in either language', () => {
    expect(pairs).toHaveLength(2000);
    expect(labelledPairs(set)).toEqual(pairs);
    for (const share of [pairs.filter(({ isSame }) => isSame), pairs.filter(({ language }) => language === 'ru')])
      expect(Math.abs(share.length - 1000)).toBeLessThan(20);
  });

  it('is judged with a precision of 0.98 and a recall of 0.90', () => {
    const { precision, recall } = figuresOf(pairs);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the two sets', () => {
  it('have no pair in common', () => {
    const tuning = new Set(labelledPairs('tuning').map((pair) => JSON.stringify(pair)));
    expect(labelledPairs('held-out').filter((pair) => tuning.has(JSON.stringify(pair)))).toEqual([]);
  });
});

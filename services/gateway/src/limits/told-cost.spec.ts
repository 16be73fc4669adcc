import { describe, expect, it } from 'vitest';

import { asksCost, billOf, toldCost } from './told-cost.js';

const bill = billOf(40, { isAllowed: true, remaining: 960, resetSeconds: 12 });

describe('what an operation cost', () => {
  it('is told to whoever asks, and to nobody else', () => {
    expect(asksCost({ extensions: { cost: true } })).toBe(true);
    for (const extensions of [undefined, null, {}, { cost: 'yes' }, { cost: false }])
      expect(asksCost({ extensions })).toBe(false);
  });

  it('counts the fields that the answer held, those of each item by themselves', () =>
    expect(toldCost(bill, { chats: { edges: [{ node: { id: 1, title: null } }, { node: null }] } })).toEqual({
      requested: 40,
      actual: 6,
      remaining: 960,
      resetSeconds: 12,
    }));

  it('is nothing where nothing was answered, and never more than was charged', () => {
    expect(toldCost(bill, null)).toMatchObject({ actual: 0 });
    const many = Array.from({ length: 100 }, (_, id) => ({ id }));
    expect(toldCost(bill, { many })).toMatchObject({ actual: 40 });
  });

  it('never says that less than nothing is left', () =>
    expect(billOf(1, { isAllowed: true, remaining: -3, resetSeconds: 1 }).remaining).toBe(0));
});

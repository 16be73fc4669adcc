import { describe, expect, it } from 'vitest';

import { Spending, spendingHeaders } from './spending.js';

const allowance = { cost: 100, windowSeconds: 60 };

describe('spending', () => {
  it('refuses what passes the allowance, and counts nothing for it', () => {
    const spending = new Spending(allowance);
    expect(spending.spend('ann', 90, 0)).toMatchObject({ isAllowed: true, remaining: 10 });
    expect(spending.spend('ann', 11, 0)).toMatchObject({ isAllowed: false, remaining: 10 });
    expect(spending.spend('ann', 10, 0)).toMatchObject({ isAllowed: true, remaining: 0 });
  });

  it('counts each principal alone', () => {
    const spending = new Spending(allowance);
    spending.spend('ann', 100, 0);
    expect(spending.spend('bob', 1, 0).isAllowed).toBe(true);
  });

  it('begins anew with the next window, and says when', () => {
    const spending = new Spending(allowance);
    expect(spending.spend('ann', 100, 15_000).resetSeconds).toBe(45);
    expect(spending.spend('ann', 100, 60_000).isAllowed).toBe(true);
  });

  it('says it in headers', () => {
    expect(spendingHeaders(7, { isAllowed: true, remaining: 93, resetSeconds: 30 }, allowance)).toEqual({
      RateLimit: '"cost";r=93;t=30',
      'RateLimit-Policy': '"cost";q=100;w=60',
      'Query-Cost': '7',
      'Query-Cost-Remaining': '93',
    });
  });
});

import { describe, expect, it } from 'vitest';

import { spendingHeaders } from './spending.js';

const allowance = { cost: 100, windowSeconds: 60 };

describe('spending', () => {
  it('says it in headers', () => {
    expect(spendingHeaders(7, { isAllowed: true, remaining: 93, resetSeconds: 30 }, allowance)).toEqual({
      RateLimit: '"cost";r=93;t=30',
      'RateLimit-Policy': '"cost";q=100;w=60',
      'Query-Cost': '7',
      'Query-Cost-Remaining': '93',
    });
  });
});

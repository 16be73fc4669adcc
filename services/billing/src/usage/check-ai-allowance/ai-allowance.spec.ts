import { describe, expect, it } from 'vitest';

import { aiAllowance } from './ai-allowance.js';

describe('AI allowance', () => {
  it('allows the last call within the limit', () => expect(aiAllowance(3, 2, '2026-11').isAllowed).toBe(true));

  it('refuses the first call over it, saying how much, and until when', () =>
    expect(aiAllowance(3, 3, '2026-11')).toEqual({
      isAllowed: false,
      limit: 3,
      used: 3,
      resetsAt: '2026-12-01T00:00:00.000Z',
    }));
});

import { describe, expect, it } from 'vitest';

import { aiAllowance } from './ai-allowance.js';

const three = { limit: 3, period: '2026-11' };

describe('AI allowance', () => {
  it('allows the last call within the limit', () => expect(aiAllowance({ ...three, used: 2 }).isAllowed).toBe(true));

  it('refuses the first call over it, saying how much, and until when', () =>
    expect(aiAllowance({ ...three, used: 3 })).toEqual({
      isAllowed: false,
      limit: 3,
      used: 3,
      resetsAt: '2026-12-01T00:00:00.000Z',
    }));

  it('leaves a run the call that it has taken, and no other', () => {
    expect(aiAllowance({ ...three, used: 3, isTaken: true }).isAllowed).toBe(true);
    expect(aiAllowance({ ...three, used: 2, isTaken: false }).isAllowed).toBe(false);
  });
});

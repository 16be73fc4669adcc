import { describe, expect, it } from 'vitest';

import { checkLimits, isUnlimited, type SenderBudget } from './sender-limits.js';

const reset = { resetsAt: '2026-03-03T00:00:00.000Z', retryAfterSeconds: 60 };
const budget = (messagesPerDay: number | null, firstMessagesPerDay: number | null): SenderBudget => ({
  limits: { messagesPerDay, firstMessagesPerDay },
  used: { messageCount: 5, firstMessageCount: 2 },
  ...reset,
});
const check = (limits: SenderBudget, isFirst: boolean) => () => checkLimits(limits, isFirst);
const refusal = (details: object): unknown =>
  expect.objectContaining({ kind: 'limited', code: 'messaging.sender.limit-reached', details });

describe('sender limits', () => {
  it('let through what is within them, and everything where there are none', () => {
    for (const limits of [budget(6, 3), budget(6, null), budget(null, 3), budget(null, null)])
      for (const isFirst of [true, false]) expect(check(limits, isFirst)).not.toThrow();
    expect(isUnlimited(budget(null, null).limits)).toBe(true);
    expect([isUnlimited(budget(1, null).limits), isUnlimited(budget(null, 1).limits)]).toEqual([false, false]);
  });

  it('refuse one message more, and one more with a lower limit than was used', () => {
    const reached = { of: 'messages', used: 5, ...reset };
    expect(check(budget(5, null), false)).toThrow(refusal({ ...reached, limit: 5 }));
    expect(check(budget(4, null), true)).toThrow(refusal({ ...reached, limit: 4 }));
  });

  it('refuse one first message more, and no answer', () => {
    expect(check(budget(null, 2), true)).toThrow(refusal({ of: 'first-messages', limit: 2, used: 2, ...reset }));
    expect(check(budget(null, 2), false)).not.toThrow();
  });
});

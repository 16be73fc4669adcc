import { describe, expect, it } from 'vitest';

import { nextTry } from './next-try.js';

const resetsAt = '2026-11-21T22:00:00.000Z';

describe('a follow-up for which nothing was left today', () => {
  it.each([
    ['2026-11-21T15:00:00.000Z', '2026-11-22T15:00:00.000Z', 'tomorrow'],
    ['2026-11-21T21:59:00.000Z', '2026-11-22T21:59:00.000Z', 'tomorrow, though the reset is near'],
    ['2026-11-18T15:00:00.000Z', '2026-11-22T15:00:00.000Z', 'tomorrow, where it was found days late'],
    ['2026-11-20T22:00:00.000Z', resetsAt, 'at the very reset'],
  ])('due at %s goes out at %s: %s', (dueAt, expected) => expect(nextTry(dueAt, resetsAt)).toBe(expected));
});

import { describe, expect, it } from 'vitest';

import { endOf, periodOf } from './period.js';

describe('period', () => {
  it('is a calendar month in UTC', () => expect(periodOf('2026-11-30T23:59:59.999Z')).toBe('2026-11'));

  it('ends when the next begins', () => {
    expect(endOf('2026-11')).toBe('2026-12-01T00:00:00.000Z');
    expect(endOf('2026-12')).toBe('2027-01-01T00:00:00.000Z');
  });
});

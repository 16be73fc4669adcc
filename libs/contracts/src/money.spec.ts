import { describe, expect, it } from 'vitest';

import { money, worth } from './money.js';

const takes = (amountMinor: string, currency = 'EUR') => money.safeParse({ amountMinor, currency }).success;

describe('money', () => {
  it('is a whole number of the smallest unit, of at most 16 digits, in a currency of ISO 4217', () => {
    expect(['0', '4050', '-1', '9'.repeat(16)].map((amount) => takes(amount))).toEqual([true, true, true, true]);
    for (const wrong of ['', '-0', '007', '1.5', '1e3', '9'.repeat(17)]) expect(takes(wrong), wrong).toBe(false);
    expect(takes('1', 'EURO')).toBe(false);
  });

  it('is worth nothing below zero', () => {
    expect(worth.safeParse({ amountMinor: '-1', currency: 'EUR' }).success).toBe(false);
    expect(worth.safeParse({ amountMinor: '0', currency: 'EUR' }).success).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';

import { DIMENSIONS, hashedNGrams } from './hashed-n-grams.js';

const nearness = (one: string, other: string) => {
  const [a, b] = [hashedNGrams(one), hashedNGrams(other)];
  return a.reduce((sum, value, n) => sum + value * b[n]!, 0);
};

describe('hashed n-grams', () => {
  it('are one unit long', () => {
    expect(hashedNGrams('Сколько стоит доставка?')).toHaveLength(DIMENSIONS);
    expect(nearness('delivery to Berlin', 'delivery to Berlin')).toBeCloseTo(1);
    expect(nearness('Доставка', 'доставка!')).toBeCloseTo(1);
  });

  it('bring kindred words together', () => {
    expect(nearness('доставка в Казань', 'доставки до Казани')).toBeGreaterThan(
      nearness('доставка в Казань', 'договор'),
    );
    expect(nearness('delivery times', 'deliver in time')).toBeGreaterThan(nearness('delivery times', 'invoice'));
  });

  it('say nothing of what has no words', () => expect(nearness('…', 'delivery')).toBe(0));
});

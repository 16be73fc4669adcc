import { describe, expect, it } from 'vitest';

import { countryCode } from './country.js';

const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
const isCountry = (code: string) => countryCode.safeParse(code).success;

describe('a country', () => {
  it('is one of the 249 of ISO 3166-1', () => {
    const all = letters.flatMap((one) => letters.map((other) => one + other));
    expect(all.filter(isCountry)).toHaveLength(249);
  });

  it.each(['US', 'LV', 'RU', 'AQ', 'UM'])('is %s', (code) => expect(isCountry(code)).toBe(true));

  it.each(['us', 'UK', 'USA', 'SU', 'DD', 'EU', 'XK', 'ZZ', '', 'U1'])('is not %s', (code) =>
    expect(isCountry(code)).toBe(false),
  );
});

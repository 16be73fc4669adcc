import { describe, expect, it } from 'vitest';

import { isKnownAt } from './device-life.js';

const DAY = 86_400;
const use = { first: 0, last: 300 * DAY };

describe('a device', () => {
  it('is known for ninety days after it was used last', () => {
    const unused = { first: 0, last: 0 };
    expect([isKnownAt(unused, 90 * DAY - 1), isKnownAt(unused, 90 * DAY)]).toEqual([true, false]);
  });

  it('is known for a year, however often it is used', () =>
    expect([isKnownAt(use, 365 * DAY - 1), isKnownAt(use, 365 * DAY)]).toEqual([true, false]));
});

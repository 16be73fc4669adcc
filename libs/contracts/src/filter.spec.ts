import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { filterDepth, filterOf, oneOf } from './filter.js';

const filter = filterOf({ title: oneOf(z.string()) });
const title = { title: { eq: 'Bread' } };
const codes = (given: unknown) => filter.safeParse(given).error?.issues.map(({ code, message }) => [code, message]);

describe('a filter', () => {
  it('holds filters of its own kind, three levels deep', () => {
    const given = { and: [title, { not: title }], or: [{ and: [title] }] };
    expect(filterDepth(given)).toBe(3);
    expect(filter.parse(given)).toEqual(given);
  });

  it('refuses what lies deeper', () =>
    expect(codes({ not: { not: { not: title } } })).toEqual([['custom', 'too-deep']]));

  it('refuses a name that no field has, at any depth', () => {
    expect(codes({ stage: { eq: 'x' } })).toMatchObject([['unrecognized_keys', expect.any(String)]]);
    expect(codes({ not: { stage: { eq: 'x' } } })).toMatchObject([['unrecognized_keys', expect.any(String)]]);
  });

  it('refuses more filters than one may join', () =>
    expect(codes({ and: Array.from({ length: 21 }, () => title) })).toMatchObject([['too_big', expect.any(String)]]));
});

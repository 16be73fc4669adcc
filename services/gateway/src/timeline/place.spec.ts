import { expect, it } from 'vitest';

import { laterFirst } from './place.js';

const [noon, one] = ['2026-11-23T12:00:00.000Z', '2026-11-23T13:00:00.000Z'];

it('a timeline has what came last first, and of one instant what the services have first', () => {
  const [late, first, upper, same] = [
    ...[
      { at: one, key: 'a' },
      { at: noon, key: 'v2' },
      { at: noon, key: 'V2' },
      { at: noon, key: 'v2' },
    ],
  ];
  expect([upper!, first!, late!].toSorted(laterFirst)).toEqual([late, first, upper]);
  expect(laterFirst(first!, same!)).toBe(0);
});

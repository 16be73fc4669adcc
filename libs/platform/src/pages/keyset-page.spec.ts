import type { PageInput } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { keysetOf, pageFrom, type Place, sliceOf } from './keyset-page.js';

const row = (n: number): Place => ({
  at: `2026-03-02T09:00:0${n}.000Z`,
  id: `00000000-0000-7000-8000-00000000000${n}`,
});
const newestFirst = [5, 4, 3, 2, 1].map(row);

/** What the database would answer for a slice. */
function read(page: PageInput, all = newestFirst) {
  const slice = sliceOf(page);
  const { from, isForward, limit } = slice;
  const ordered = isForward ? all : all.toReversed();
  const rows = ordered.filter(({ at }) => !from || (isForward ? at < from.at : at > from.at)).slice(0, limit + 1);
  return pageFrom(slice, { rows, count: all.length, placeOf: (node) => node });
}
const ids = (page: ReturnType<typeof read>) => page.edges.map(({ node }) => Number(node.id.at(-1)));

describe('keyset page', () => {
  it('reads forward to the end', () => {
    const one = read({ first: 2 });
    expect(ids(one)).toEqual([5, 4]);
    expect(one).toMatchObject({ hasNextPage: true, hasPreviousPage: false, totalCount: 5 });
    const two = read({ first: 3, after: one.edges[1]!.cursor });
    expect(ids(two)).toEqual([3, 2, 1]);
    expect(two).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('reads backward, newest first all the same', () => {
    const one = read({ last: 2 });
    expect(ids(one)).toEqual([2, 1]);
    const two = read({ last: 2, before: one.edges[0]!.cursor });
    expect(ids(two)).toEqual([4, 3]);
    expect(two).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('stays where it is when newer rows come', () => {
    const one = read({ first: 2 });
    expect(ids(read({ first: 2, after: one.edges[1]!.cursor }, [row(6), ...newestFirst]))).toEqual([3, 2]);
  });

  it('binds its place as values', () => {
    const cursor = read({ first: 1 }).edges[0]!.cursor;
    expect(keysetOf(sliceOf({ first: 1, after: cursor }), 'changed_at', 'deal_id')).toEqual({
      where: '(changed_at, deal_id) < (?::timestamptz, ?::uuid)',
      values: [row(5).at, row(5).id],
      orderBy: 'changed_at desc, deal_id desc limit 2',
    });
    expect(keysetOf(sliceOf({}), 'changed_at', 'deal_id').where).toBe('true');
  });

  it('counts exactly to ten thousand', () => {
    const slice = sliceOf({});
    const page = (count: number) => pageFrom(slice, { rows: [], count, placeOf: (node: Place) => node });
    expect(page(10_000).totalCount).toBe(10_000);
    expect(page(10_001).totalCount).toBeNull();
  });

  it.each([
    '',
    'x',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('["\' or 1=1"]').toString('base64url'),
  ])('refuses the cursor "%s"', (after) => {
    expect(() => sliceOf({ after })).toThrow(expect.objectContaining({ code: 'page.cursor' }));
  });

  it('refuses both directions at once', () =>
    expect(() => sliceOf({ first: 1, last: 1 })).toThrow(expect.objectContaining({ code: 'page.both-directions' })));
});

import type { PageInput } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { type Asked, type Listing, ListQuestion } from './listing.js';

const listing: Listing<number> = {
  view: z.int(),
  node: 'n',
  from: 'from t',
  columns: { changedAt: { sql: 't.changed_at', type: 'timestamptz' }, title: { sql: 't.title', type: 'text' } },
  id: { sql: 't.id', type: 'uuid' },
  usual: { field: 'changedAt', direction: 'desc' },
};
const uuid = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const row = (n: number) => ({ node: n, place: [`2026-03-02 09:00:0${n}.000123+00`, uuid(n)] });
const newestFirst = [5, 4, 3, 2, 1].map(row);
const ask = (asked: Partial<Asked>) => new ListQuestion(listing, { page: {}, ...asked });

/** What the database would answer. */
function read(page: PageInput, all = newestFirst) {
  const question = ask({ page });
  const { values } = question.rows();
  const isForward = page.last === undefined;
  const ordered = isForward ? all : all.toReversed();
  const [at] = values.map(String);
  const beyond = ordered.filter(({ place: [mine = ''] }) => !at || (isForward ? mine < at : mine > at));
  return question.page(beyond.slice(0, (page.first ?? page.last ?? 25) + 1), all.length);
}
const nodes = (page: ReturnType<typeof read>) => page.edges.map(({ node }) => node);

describe('a list', () => {
  it('reads forward to the end', () => {
    const one = read({ first: 2 });
    expect(nodes(one)).toEqual([5, 4]);
    expect(one).toMatchObject({ hasNextPage: true, hasPreviousPage: false, totalCount: 5 });
    const two = read({ first: 3, after: one.edges[1]!.cursor });
    expect(nodes(two)).toEqual([3, 2, 1]);
    expect(two).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('reads backward, newest first all the same', () => {
    const one = read({ last: 2 });
    expect(nodes(one)).toEqual([2, 1]);
    const two = read({ last: 2, before: one.edges[0]!.cursor });
    expect(nodes(two)).toEqual([4, 3]);
    expect(two).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('stays where it is when newer rows come', () => {
    const one = read({ first: 2 });
    expect(nodes(read({ first: 2, after: one.edges[1]!.cursor }, [row(6), ...newestFirst]))).toEqual([3, 2]);
  });

  it('binds its place as values, the id as last key', () => {
    const after = read({ first: 1 }).edges[0]!.cursor;
    expect(ask({ page: { first: 1, after } }).rows()).toEqual({
      sql:
        'select n as node, json_build_array((t.changed_at)::text, (t.id)::text) as place from t ' +
        'where (t.changed_at, t.id) < (?::timestamptz, ?::uuid) order by t.changed_at desc, t.id desc limit 2',
      values: row(5).place,
    });
  });

  it('goes past a cursor key by key where keys go different ways', () => {
    const orderBy = [
      { field: 'title', direction: 'asc' },
      { field: 'changedAt', direction: 'desc' },
    ] as const;
    const place = ['Roof', ...row(3).place];
    const after = ask({ orderBy }).page([{ node: 1, place }], 1).edges[0]!.cursor;
    const { sql, values } = ask({ page: { after }, orderBy }).rows();
    expect(sql).toContain(
      '((t.title > ?::text) or (t.title = ?::text and t.changed_at < ?::timestamptz) or ' +
        '(t.title = ?::text and t.changed_at = ?::timestamptz and t.id > ?::uuid))',
    );
    expect(sql).toContain('order by t.title asc, t.changed_at desc, t.id asc');
    const [title, at, id] = place;
    expect(values).toEqual([title, title, at, title, at, id]);
  });

  it('counts exactly to ten thousand', () => {
    expect(ask({}).page([], 10_000).totalCount).toBe(10_000);
    expect(ask({}).page([], 10_001).totalCount).toBeNull();
  });

  it.each([
    '',
    'x',
    ...['["a","b"]', '["\' or 1=1"]', `["2026-13-45 99:00:00+00","${uuid(1)}"]`, `["${uuid(1)}"]`].map((text) =>
      Buffer.from(text).toString('base64url'),
    ),
  ])('refuses the cursor "%s"', (after) => {
    expect(() => ask({ page: { after } })).toThrow(expect.objectContaining({ code: 'page.cursor' }));
  });

  it('refuses a cursor of another order', () => {
    const byTitle = (direction: 'asc' | 'desc') => [{ field: 'title', direction }];
    const after = ask({ orderBy: byTitle('asc') }).page([{ node: 1, place: ['Roof', uuid(1)] }], 1).edges[0]!.cursor;
    expect(ask({ page: { after }, orderBy: byTitle('asc') }).rows().values).toEqual(['Roof', uuid(1)]);
    expect(() => ask({ page: { after }, orderBy: byTitle('desc') })).toThrow(
      expect.objectContaining({ code: 'page.cursor' }),
    );
  });

  it('refuses both directions at once', () =>
    expect(() => ask({ page: { first: 1, last: 1 } })).toThrow(
      expect.objectContaining({ code: 'page.both-directions' }),
    ));
});

import { describe, expect, it } from 'vitest';

import { pageOfWhole } from './whole-list.types.js';

const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const idsOf = ({ edges }: ReturnType<typeof pageOfWhole>) => edges.map(({ node }) => node.id).join('');

describe('a page of a whole list', () => {
  it('goes there, a page after the other', () => {
    const first = pageOfWhole(items, { first: 2 });
    expect([idsOf(first), first.hasPreviousPage, first.hasNextPage, first.totalCount]).toEqual(['ab', false, true, 5]);
    const after = first.edges.at(-1)?.cursor ?? '';
    const second = pageOfWhole(items, { first: 3, after });
    expect([idsOf(second), second.hasPreviousPage, second.hasNextPage]).toEqual(['cde', true, false]);
    expect(idsOf(pageOfWhole([{ id: 'new' }, ...items], { first: 3, after })), 'while others come').toBe('cde');
  });

  it('and back', () => {
    const last = pageOfWhole(items, { last: 2 });
    expect([idsOf(last), last.hasPreviousPage, last.hasNextPage]).toEqual(['de', true, false]);
    const before = last.edges[0]?.cursor ?? '';
    const rest = pageOfWhole(items, { last: 9, before });
    expect([idsOf(rest), rest.hasPreviousPage, rest.hasNextPage]).toEqual(['abc', false, true]);
  });

  it('is of 25 items where nobody says', () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ id: String(n) }));
    expect(pageOfWhole(many, {}).edges).toHaveLength(25);
    expect(pageOfWhole([], {})).toEqual({ edges: [], hasNextPage: false, hasPreviousPage: false, totalCount: 0 });
  });

  it('refuses both ways at once, a strange cursor, and more than a page', () => {
    expect(() => pageOfWhole(items, { first: 1, last: 1 })).toThrow('page.both-directions');
    expect(() => pageOfWhole(items, { after: 'nonsense' })).toThrow('page.cursor');
    expect(() => pageOfWhole(items, { first: 101 })).toThrow('input.invalid');
  });
});

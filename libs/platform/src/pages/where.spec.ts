import { describe, expect, it } from 'vitest';

import { type Columns, whereOf } from './where.js';

const columns: Columns = {
  stageId: { sql: 'd.stage_id', type: 'uuid' },
  changedAt: { sql: 'd.changed_at', type: 'timestamptz' },
  tags: { sql: 'd.tags', type: 'text[]' },
  collaboratorId: { sql: 'd.collaborator_ids', type: 'uuid[]' },
};

describe('a filter as SQL', () => {
  it('names columns by its table alone, and binds every value', () => {
    expect(
      whereOf({ stageId: { in: ['a', 'b'] }, changedAt: { gte: '2026', lte: "2027'; drop table x" } }, columns),
    ).toEqual({
      where:
        '(d.stage_id in (?::uuid, ?::uuid) and (d.changed_at >= ?::timestamptz and d.changed_at <= ?::timestamptz))',
      values: ['a', 'b', '2026', "2027'; drop table x"],
    });
  });

  it('joins by and, or and not, in the order of its values', () => {
    const one = { stageId: { eq: 'a' } };
    const other = { stageId: { eq: 'b' } };
    expect(whereOf({ or: [one, { not: other }], and: [one] }, columns)).toEqual({
      where: '((d.stage_id = ?::uuid or not coalesce((d.stage_id = ?::uuid), false)) and d.stage_id = ?::uuid)',
      values: ['a', 'b', 'a'],
    });
  });

  it('is everything where nothing is asked, and nothing where one of none is', () => {
    expect(whereOf(undefined, columns).where).toBe('true');
    expect(whereOf({ and: [], stageId: {} }, columns).where).toBe('true');
    expect(whereOf({ stageId: { in: [] } }, columns).where).toBe('false');
    expect(whereOf({ or: [] }, columns).where).toBe('false');
  });

  it('asks for all that a value stands for, where a column says what that is', () => {
    const standing = {
      contactId: { sql: 'd.contact_id', type: 'uuid', standsFor: (id: string) => `all_of(${id})` },
    } as const;
    const one = 'd.contact_id = any (all_of(?::uuid))';
    expect(whereOf({ contactId: { eq: 'a' } }, standing)).toEqual({ where: one, values: ['a'] });
    const some = { where: `(${one} or ${one})`, values: ['a', 'b'] };
    expect(whereOf({ contactId: { in: ['a', 'b'] } }, standing)).toEqual(some);
    expect(whereOf({ contactId: { in: [] } }, standing).where).toBe('false');
  });

  it('asks a column of several whether it holds one of those', () => {
    const one = 'd.collaborator_ids && array[?]::uuid[]';
    expect(whereOf({ collaboratorId: { eq: 'a' } }, columns)).toEqual({ where: one, values: ['a'] });
    expect(whereOf({ collaboratorId: { eq: 'a', in: ['b', 'c'] } }, columns)).toEqual({
      where: `(${one} and ${one.replace('?', '?, ?')})`,
      values: ['a', 'b', 'c'],
    });
    expect(whereOf({ collaboratorId: { in: [] } }, columns).where).toBe('false');
    expect(whereOf({ collaboratorId: {} }, columns).where).toBe('true');
  });

  it('asks words of which there are several for any of some, or for all of them', () => {
    expect(whereOf({ tags: { any: ['a', 'b'], all: ['c'] } }, columns)).toEqual({
      where: '(d.tags && array[?, ?]::text[] and d.tags @> array[?]::text[])',
      values: ['a', 'b', 'c'],
    });
    expect(whereOf({ tags: { any: [] } }, columns).where).toBe('false');
    expect(whereOf({ tags: { all: [] } }, columns).where).toBe('true');
  });

  it.each(['tenant_id', 'stageId; drop', '__proto__x'])('knows no column %s', (name) => {
    expect(() => whereOf({ [name]: { eq: 'a' } }, columns)).toThrow(TypeError);
  });
});

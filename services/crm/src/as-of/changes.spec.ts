import { describe, expect, it } from 'vitest';

import { changesBetween } from './changes.js';

const roof = { dealId: 'd1', subjectId: 'peer', title: 'Roof', stageId: 'cold', assigneeId: null, collaboratorIds: [] };

describe('what makes a version another than the one before', () => {
  it('names the changed fields alone, with what they were and are', () =>
    expect(changesBetween(roof, { ...roof, stageId: 'replied', assigneeId: 'ada' })).toEqual({
      stageId: { before: ['cold'], after: ['replied'] },
      assigneeId: { before: [], after: ['ada'] },
    }));

  it('names all that is there of a first version, and nothing that is empty', () =>
    expect(changesBetween(null, roof)).toEqual({
      dealId: { before: [], after: ['d1'] },
      title: { before: [], after: ['Roof'] },
      stageId: { before: [], after: ['cold'] },
    }));

  it('finds one thing the same in whatever form it is read', () => {
    const read = { at: new Date('2026-03-02T10:00:00.000Z'), amount: 1, items: [{ name: 'Tile', count: 2 }] };
    const folded = { at: '2026-03-02T10:00:00.000Z', amount: '1', items: [{ count: 2, name: 'Tile' }] };
    expect(changesBetween(read, folded)).toEqual({});
  });

  it('names a field of a field by both', () =>
    expect(
      changesBetween({ address: { city: 'Kazan', street: 'A' } }, { address: { city: 'Omsk', street: 'A' } }),
    ).toEqual({ 'address.city': { before: ['Kazan'], after: ['Omsk'] } }));

  it('tells a longer list from a shorter one, and one order from another', () => {
    expect(changesBetween({ tags: ['a'] }, { tags: ['a', 'b'] })).toEqual({
      tags: { before: ['a'], after: ['a', 'b'] },
    });
    expect(changesBetween({ tags: ['a', 'b'] }, { tags: ['b', 'a'] })).not.toEqual({});
  });

  it('leaves out how a record is kept', () =>
    expect(changesBetween(roof, { ...roof, subjectId: 'other', changedAt: 'later', isOpen: true })).toEqual({}));
});

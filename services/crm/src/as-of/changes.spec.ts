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

  it('names by its id what is said by a field of one’s own, as one value whatever is within it', () => {
    const price = (amountMinor: string) => ({ roof: 'flat', price: { amountMinor, currency: 'EUR' } });
    const text = (amountMinor: string) => JSON.stringify({ amountMinor, currency: 'EUR' });
    expect(changesBetween({ customFields: price('100') }, { customFields: price('200') })).toEqual({
      'customFields.price': { before: [text('100')], after: [text('200')] },
    });
    expect(changesBetween({ customFields: {} }, { customFields: { tags: ['a', 'b'] } })).toEqual({
      'customFields.tags': { before: [], after: ['a', 'b'] },
    });
  });

  it('tells a longer list from a shorter one, and one order from another', () => {
    expect(changesBetween({ tags: ['a'] }, { tags: ['a', 'b'] })).toEqual({
      tags: { before: ['a'], after: ['a', 'b'] },
    });
    expect(changesBetween({ tags: ['a', 'b'] }, { tags: ['b', 'a'] })).not.toEqual({});
  });

  it('takes an amount and its currency for one', () => {
    const worth = { amountMinor: '4050', amountCurrency: 'EUR' };
    expect(changesBetween({ amountMinor: null, amountCurrency: null }, worth)).toEqual({
      amount: { before: [], after: ['4050', 'EUR'] },
    });
    expect(changesBetween(worth, { ...worth, amountCurrency: 'USD' })).toEqual({
      amount: { before: ['4050', 'EUR'], after: ['4050', 'USD'] },
    });
  });

  it('leaves out how a record is kept', () =>
    expect(changesBetween(roof, { ...roof, subjectId: 'other', changedAt: 'later', isOpen: true })).toEqual({}));
});

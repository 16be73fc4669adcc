import type { StageView } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { columnsOf, type FoundColumn } from './board-columns.js';

const name = { en: 'Offer', ru: 'Предложение' };
const offer: StageView = { id: 'offer', key: 'offer', name, kind: 'open', probabilityPercent: 35 };
const eur = (amountMinor: string) => ({ amountMinor, currency: 'EUR' });
const found = (more: Partial<FoundColumn> = {}): FoundColumn => ({
  ...{ stage: offer, count: 2, sums: [eur('30001')], ...more },
});
const column = (more: Partial<FoundColumn> = {}) => columnsOf([found(more)], 10)[0];
const forecast = (stage: Partial<StageView>, amountMinor = '30001') =>
  column({ stage: { ...offer, ...stage }, sums: [eur(amountMinor)] })?.totals?.[0]?.forecast;

describe('the columns of a board', () => {
  it('say how many deals there are and what they are worth, by currency', () =>
    expect(column({ sums: [eur('30001'), { amountMinor: '7', currency: 'USD' }] })).toEqual({
      stage: offer,
      dealCount: 2,
      totals: [
        { amount: eur('30001'), forecast: eur('10500') },
        { amount: { amountMinor: '7', currency: 'USD' }, forecast: { amountMinor: '2', currency: 'USD' } },
      ],
    }));

  it('weigh by how likely a deal is won, to the nearest of the smallest unit, however large', () => {
    expect(forecast({ probabilityPercent: 50 }, '1')).toEqual(eur('1'));
    expect(forecast({ probabilityPercent: 49 }, '1')).toEqual(eur('0'));
    expect(forecast({ probabilityPercent: 50 }, '9'.repeat(20))).toEqual(eur(`5${'0'.repeat(19)}`));
  });

  it('know what is won and what is lost', () => {
    expect(forecast({ kind: 'won', probabilityPercent: 20 })).toEqual(eur('30001'));
    expect(forecast({ kind: 'lost' })).toEqual(eur('0'));
  });

  it('expect nothing where nobody said how likely it is, rather than none', () => {
    const { probabilityPercent: _, ...unsaid } = offer;
    expect(column({ stage: unsaid })?.totals).toEqual([{ amount: eur('30001'), forecast: null }]);
  });

  it('say neither a number nor a total of more than are counted', () => {
    expect(column({ count: 10 })).toMatchObject({ dealCount: 10, totals: [{ amount: eur('30001') }] });
    expect(column({ count: 11 })).toEqual({ stage: offer, dealCount: null, totals: null });
  });

  it('leave out an archived stage in which no deal stands', () => {
    const stage = { ...offer, isArchived: true };
    expect(columnsOf([found({ stage, count: 0 }), found({ stage, count: 1 })], 10)).toHaveLength(1);
    expect(columnsOf([found({ count: 0 })], 10)).toHaveLength(1);
  });
});

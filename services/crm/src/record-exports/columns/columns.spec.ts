import type { RecordExportField } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import type { RecordField } from '../../custom-fields/field.js';
import { suggestMapping } from '../../record-imports/mapping/suggest-mapping.js';
import { writtenMoney } from '../../record-imports/rows/written-number.js';
import { assertColumns, column, headersOf, shownColumns } from './column.js';
import { contactColumns } from './contact-columns.js';
import { inMajor } from './in-major.js';
import { ownColumns } from './own-columns.js';

const option = (optionId: string, key: string, en: string) => ({
  ...{ optionId, key, name: { en, ru: en }, isArchived: false },
  color: 'grey' as const,
});
const field = (type: RecordField['type'], more: Partial<RecordField> = {}): RecordField => ({
  ...{ recordKind: 'contact', fieldId: type, key: `own-${type}`, name: { en: `Own ${type}`, ru: 'Своё' }, type },
  ...{ relatedKind: null, isRequired: false, isUnique: false, helpText: null, options: [], isBuiltIn: false },
  ...{ isArchived: false, version: 1, ...more },
});
const names = (fields: readonly RecordExportField[]) => fields.map((one) => ({ field: one }));
const shownTargets = (asked: readonly RecordExportField[] | null, hidden: readonly string[]) =>
  shownColumns(contactColumns, asked && names(asked), hidden).map(({ target }) => target);

describe('the columns of an export', () => {
  it('have headers that an import takes for what they hold', () => {
    const left = ['id', 'created-at'];
    expect(suggestMapping(headersOf(contactColumns))).toEqual(
      contactColumns.map(({ target }) => ('field' in target && left.includes(target.field) ? null : target)),
    );
  });

  it('are those that are asked for, each once, in their order', () =>
    expect(shownTargets(['phone', 'name', 'phone'], [])).toEqual(names(['phone', 'name'])));

  it('leave out what is hidden, whether it is asked for or not', () => {
    expect(shownTargets(['name', 'first-name', 'role'], ['name', 'firstName'])).toEqual(names(['role']));
    const all = shownTargets(null, ['username', 'identities']);
    expect(all).toHaveLength(contactColumns.length - 5);
    expect(all).not.toContainEqual({ field: 'phone' });
  });

  it('refuse what the kind has not', () => {
    const tried = () => assertColumns(contactColumns, [{ field: 'title' }]);
    expect(tried).toThrow(expect.objectContaining({ code: 'crm.record-export.column-unknown' }));
    expect(() => assertColumns(contactColumns, names(['name']))).not.toThrow();
  });

  it('are called by their key where another has their name', () => {
    const [own] = ownColumns([field('text', { name: { en: 'Phone', ru: 'Телефон' } })], () => null);
    expect(headersOf([column('phone', 'Phone', () => null), ...(own ? [own] : [])])).toEqual(['Phone', 'own-text']);
  });
});

describe('a field of one’s own', () => {
  const options = [option('o1', 'roof', 'Roof'), option('o2', 'doors', 'Doors, windows')];

  it.each([
    ['text', '=1+1', '=1+1'],
    ['number', '12.5', 12.5],
    ['number', '12345678901234567890.5', '12345678901234567890.5'],
    ['money', { amountMinor: '-4050', currency: 'EUR' }, '-40.50 EUR'],
    ['boolean', false, false],
    ['select', 'o1', 'Roof'],
    ['select', 'gone', 'gone'],
    ['multi-select', ['o1', 'o2'], 'Roof, doors'],
  ] as const)('%s %j is written as %j', (type, value, cell) => {
    const given = typeof value === 'object' && !('currency' in value) ? [...value] : value;
    const [own] = ownColumns([field(type, { options })], () => given);
    expect(own?.cell({})).toBe(cell);
  });

  it('is left out once it is archived, and empty where nothing is said', () => {
    expect(ownColumns([field('text', { isArchived: true })], () => 'x')).toEqual([]);
    expect(ownColumns([field('text')], () => null)[0]?.cell({})).toBeNull();
  });
});

it.each([
  ['5', 'EUR', '0.05'],
  ['-123456', 'USD', '-1234.56'],
  ['700', 'JPY', '700'],
  ['1234', 'KWD', '1.234'],
])('%s of %s are %s, and read again as that', (amountMinor, currency, major) => {
  expect(inMajor({ amountMinor, currency })).toBe(major);
  expect(writtenMoney(`${major} ${currency}`, null)).toEqual({ amountMinor, currency });
});

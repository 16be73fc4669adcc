import type { RecordImportField } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import type { RecordField } from '../../custom-fields/field.js';
import { identityIn } from './identity-of.adapter.js';
import type { Reading } from './imported-contact.js';
import { readRow } from './read-row.js';

const option = (key: string, ru: string, isArchived = false) => ({
  ...{ optionId: key, key, name: { en: key, ru }, color: 'grey' as const, isArchived },
});
const field = (type: RecordField['type'], more: Partial<RecordField> = {}): RecordField => ({
  ...{ recordKind: 'contact', fieldId: type, key: type, name: { en: type, ru: type }, type, relatedKind: null },
  ...{ options: [option('new', 'Новый'), option('old', 'Старый', true)], isRequired: false, isUnique: false },
  ...{ helpText: null, isBuiltIn: false, isArchived: false, version: 1, ...more },
});
const types = [
  ...(['text', 'long-text', 'number', 'money', 'date', 'date-time', 'boolean'] as const),
  ...(['select', 'multi-select', 'relation', 'url', 'phone', 'mail'] as const),
];
const reading: Reading = {
  fields: [...types.map((type) => field(type)), field('select', { fieldId: 'status', key: 'status', isBuiltIn: true })],
  ...{ identityOf: identityIn('RU'), slashes: 'day-first', usualCurrency: 'EUR' },
};

const read = (row: Partial<Record<RecordImportField, string>>) =>
  readRow(
    Object.values(row),
    Object.keys(row).map((name) => ({ header: name, target: { field: name as RecordImportField } })),
    reading,
  );
const own = (fieldId: string, text: string) => readRow([text], [{ header: 'Own', target: { fieldId } }], reading);

describe('a row', () => {
  it('says who somebody is and how they are reached', () =>
    expect(
      read({
        name: ' Anna ',
        phone: '8 (916) 123-45-67; +49 30 901820',
        mail: 'Anna@Example.org',
        tags: 'vip, roof,vip',
      }),
    ).toEqual({
      contact: {
        ...{ name: 'Anna', fields: { tags: ['vip', 'roof'] }, customFields: [], builtIn: {}, company: null },
        identities: [
          { channel: 'phone', value: '+79161234567' },
          { channel: 'phone', value: '+4930901820' },
          { channel: 'mail', value: 'anna@example.org' },
        ],
      },
      refused: [],
    }));

  it('names somebody by the parts of a name, where it has no whole one', () => {
    const { contact } = read({ 'last-name': 'Петрова', 'first-name': 'Анна' });
    expect(contact).toMatchObject({ name: 'Анна Петрова', fields: { firstName: 'Анна', lastName: 'Петрова' } });
    expect(read({ name: 'Ann P.', 'first-name': 'Ann' }).contact.name).toBe('Ann P.');
    expect(read({ city: 'Riga' }).contact.name).toBeNull();
  });

  it('puts together what several cells say of one thing', () => {
    const columns = (
      ['city', 'country', 'description', 'description', 'gender', 'gender', 'tags', 'tags'] as const
    ).map((name) => ({ header: name, target: { field: name } }));
    const cells = ['Рига', 'Латвия', 'one', 'two', 'ж', 'м', 'a', 'b'];
    expect(readRow(cells, columns, reading).contact.fields).toEqual({
      ...{ address: { city: 'Рига', country: 'LV' }, description: 'one\ntwo', gender: 'female', tags: ['a', 'b'] },
    });
  });

  it('says what company somebody belongs to, as far as it is named', () => {
    const said = {
      'company-website': 'acme.example',
      'company-employee-count': '1 200',
      'company-phone': '84951234567',
    };
    expect(read({ 'company-name': 'Acme', ...said }).contact.company).toEqual({
      ...{ name: 'Acme', fields: { website: 'https://acme.example', employeeCount: 1200, phone: '+74951234567' } },
    });
    expect(read(said).contact.company).toBeNull();
  });

  it('is read without the cells that nothing can be made of, each of which is told of', () => {
    const bad = {
      ...{ name: 'x'.repeat(201), phone: '12', mail: 'nobody', 'telegram-username': '?', 'birth-date': 'soon' },
      ...{
        gender: '?',
        country: 'Narnia',
        tags: 'x'.repeat(51),
        'company-website': 'a b',
        'company-employee-count': 'many',
      },
    } as const;
    const { contact, refused } = read({ ...bad, city: 'Riga' });
    expect(contact).toMatchObject({ name: null, fields: { address: { city: 'Riga' } }, identities: [] });
    expect(refused.map(({ code, details }) => [code.replace('crm.record-import.', ''), details['column']])).toEqual([
      ...[
        ['text-invalid', 'name'],
        ['phone-invalid', 'phone'],
        ['mail-invalid', 'mail'],
      ],
      ...[
        ['handle-invalid', 'telegram-username'],
        ['date-invalid', 'birth-date'],
        ['word-unknown', 'gender'],
      ],
      ...[
        ['word-unknown', 'country'],
        ['tags-invalid', 'tags'],
        ['url-invalid', 'company-website'],
      ],
      ['number-invalid', 'company-employee-count'],
    ]);
  });

  it('says nothing by empty cells, cells it has not, and columns that are about nothing', () => {
    const columns = [
      { header: 'City', target: { field: 'city' } },
      { header: 'ID', target: null },
      { header: 'Role', target: { field: 'role' } },
      { header: 'Gone', target: { fieldId: 'gone' } },
    ] as const;
    const { contact, refused } = readRow(['  ', '7', '', 'x'], columns, reading);
    expect([contact.fields, contact.customFields, refused]).toEqual([{}, [], []]);
    expect(readRow([], columns, reading).contact.fields).toEqual({});
  });
});

describe('a cell for a field of one’s own', () => {
  it.each([
    ['text', 'Blue', { text: 'Blue' }],
    ['number', '1 234,5', { number: '1234.5' }],
    ['money', '12,50', { money: { amountMinor: '1250', currency: 'EUR' } }],
    ['date', '28.02.2026', { fallsOn: '2026-02-28' }],
    ['date-time', '2026-02-28T10:00:00+03:00', { happensAt: '2026-02-28T07:00:00.000Z' }],
    ['boolean', 'да', { isTrue: true }],
    ['select', 'новый', { optionId: 'new' }],
    ['multi-select', 'New; новый', { optionIds: ['new', 'new'] }],
    ['relation', '0198C0DE-0000-7000-8000-000000000001', { recordId: '0198c0de-0000-7000-8000-000000000001' }],
    ['url', 'example.org', { url: 'https://example.org' }],
    ['phone', '89161234567', { phone: '+79161234567' }],
    ['mail', 'A@Example.org', { mail: 'a@example.org' }],
  ] as const)('of type %s: %j', (type, text, value) =>
    expect(own(type, text).contact.customFields).toEqual([{ fieldId: type, ...value }]),
  );

  it.each([
    ['number', 'many', 'number-invalid'],
    ['money', 'a lot', 'money-invalid'],
    ['date', 'soon', 'date-invalid'],
    ['date-time', '2026-02-28 10:00', 'date-invalid'],
    ['boolean', 'maybe', 'word-unknown'],
    ['select', 'old', 'option-unknown'],
    ['multi-select', 'new, none', 'option-unknown'],
    ['relation', 'Acme', 'option-unknown'],
    ['phone', '12', 'phone-invalid'],
    ['mail', 'nobody', 'mail-invalid'],
    ['status', 'none', 'option-unknown'],
  ] as const)('of type %s: %j is %s', (type, text, code) =>
    expect(own(type, text).refused.map((error) => error.code)).toEqual([`crm.record-import.${code}`]),
  );

  it('may be the option of one that every organization has', () =>
    expect(own('status', 'Новый').contact.builtIn).toEqual({ status: 'new' }));
});

describe('a phone in a table', () => {
  it('is dialled as in the organization’s country, or has its country’s code with a plus or without', () => {
    expect(identityIn('RU')('phone', '8 916 123-45-67 доб. 12')).toBe('+79161234567');
    expect(identityIn('DE')('phone', '030 901820')).toBe('+4930901820');
    expect(identityIn(null)('phone', '79161234567')).toBe('+79161234567');
    expect(identityIn(null)('phone', '030 901820')).toBeUndefined();
  });
});

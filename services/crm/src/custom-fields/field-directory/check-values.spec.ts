import type { CustomFieldInput, FieldType } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import type { RecordField } from '../field.js';
import { checkValues, type GivenValues } from './check-values.js';

const named = (name: string) => ({ en: name, ru: name });
const options = [false, true].map((isArchived) => {
  const key = isArchived ? 'old' : 'new';
  return { optionId: key, key, name: named(key), color: 'grey' as const, isArchived };
});
const field = (type: FieldType, more: Partial<RecordField> = {}): RecordField => ({
  ...{ recordKind: 'contact', fieldId: type, key: type, name: named(type), type, relatedKind: null, options },
  ...{ isRequired: false, isUnique: false, helpText: null, isBuiltIn: false, isArchived: false, version: 1, ...more },
});
const phoneOf = (text: string) => (text.startsWith('+') ? text.replaceAll(' ', '') : null);
const check = (fields: RecordField[], given: Partial<GivenValues>) =>
  checkValues(fields, { customFields: [], builtIn: {}, isNew: false, ...given }, phoneOf);
const one = (type: FieldType, input: Omit<CustomFieldInput, 'fieldId'>, more: Partial<RecordField> = {}) =>
  check([field(type, more)], { customFields: [{ fieldId: type, ...input }] });
const refused = (...fields: { path: string; code: string }[]): unknown =>
  expect.objectContaining({ code: 'crm.field.invalid', details: { fields } });
const first = (code: string) => refused({ path: 'customFields.0', code });

describe('values of fields', () => {
  it.each([
    ['text', { text: 'Blue' }, 'Blue'],
    ['long-text', { text: 'Blue\nand red' }, 'Blue\nand red'],
    ['number', { number: ' -0012.500' }, '-12.5'],
    ['number', { number: '-0.0' }, '0'],
    ['number', { number: '100' }, '100'],
    ['money', { money: { amountMinor: '100', currency: 'EUR' } }, { amountMinor: '100', currency: 'EUR' }],
    ['date', { fallsOn: '2026-02-28' }, '2026-02-28'],
    ['date-time', { happensAt: '2026-02-28T10:00:00.000Z' }, '2026-02-28T10:00:00.000Z'],
    ['boolean', { isTrue: false }, false],
    ['select', { optionId: 'new' }, 'new'],
    ['multi-select', { optionIds: ['new', 'new'] }, ['new']],
    ['relation', { recordId: 'r1' }, 'r1'],
    ['url', { url: ' https://Example.org/A ' }, 'https://example.org/A'],
    ['phone', { phone: '+49 30 901820' }, '+4930901820'],
    ['mail', { mail: ' Ann@Example.org ' }, 'ann@example.org'],
    ['text', {}, null],
  ] as const)('of a %s: %j is %j', (type, input, value) =>
    expect(one(type, input as Omit<CustomFieldInput, 'fieldId'>)).toEqual([{ fieldId: type, value }]),
  );

  it.each([
    ['text', { text: 'two\nlines' }, 'invalid'],
    ['text', { text: ' ' }, 'invalid'],
    ['text', { text: 'x'.repeat(1001) }, 'too-long'],
    ['text', { number: '1' }, 'type'],
    ['number', { number: '1e9' }, 'invalid'],
    ['number', { number: '1,5' }, 'invalid'],
    ['money', { money: { amountMinor: '1', currency: 'AAA' } }, 'invalid'],
    ['select', { optionId: 'none' }, 'option-unknown'],
    ['select', { optionId: 'old' }, 'option-archived'],
    ['multi-select', { optionIds: ['new', 'old'] }, 'option-archived'],
    ['url', { url: 'javascript:alert(1)' }, 'invalid'],
    ['url', { url: 'https://me:secret@example.org' }, 'invalid'],
    ['phone', { phone: '12' }, 'invalid'],
    ['mail', { mail: 'nobody' }, 'invalid'],
  ] as const)('of a %s: %j is refused as %s', (type, input, code) =>
    expect(() => one(type, input as Omit<CustomFieldInput, 'fieldId'>)).toThrow(first(code)),
  );

  it('are of fields that there are, and not archived, each once', () => {
    expect(() => check([], { customFields: [{ fieldId: 'none', text: 'a' }] })).toThrow(first('unknown'));
    expect(() => one('text', { text: 'a' }, { isArchived: true })).toThrow(first('archived'));
    expect(() => one('select', { optionId: 'new' }, { isBuiltIn: true })).toThrow(first('unknown'));
    const twice = { fieldId: 'text', text: 'a' };
    expect(() => check([field('text')], { customFields: [twice, twice] })).toThrow(
      refused({ path: 'customFields.1', code: 'twice' }),
    );
  });

  it('of built-in fields are looked at where something is said, also before an organization has any', () => {
    expect(check([], { builtIn: { status: undefined } })).toEqual([]);
    expect(() => check([], { builtIn: { status: 'new' } })).toThrow(refused({ path: 'statusId', code: 'unknown' }));
  });

  it('are there where they are required: all of them for a new record, none cleared later', () => {
    const fields = [
      field('text', { isRequired: true }),
      field('select', { isRequired: true, isBuiltIn: true, key: 'lifecycle-stage' }),
      field('mail', { isRequired: true, isArchived: true }),
    ];
    expect(check(fields, {})).toEqual([]);
    expect(check(fields, { isNew: true, customFields: [{ fieldId: 'text', text: 'a' }] })).toHaveLength(1);
    expect(() => check(fields, { isNew: true, builtIn: { 'lifecycle-stage': undefined } })).toThrow(
      refused({ path: 'customFields.text', code: 'required' }, { path: 'lifecycleStageId', code: 'required' }),
    );
    expect(() => check(fields, { customFields: [{ fieldId: 'text' }], builtIn: { 'lifecycle-stage': null } })).toThrow(
      refused({ path: 'customFields.0', code: 'required' }, { path: 'lifecycleStageId', code: 'required' }),
    );
  });

  it('of built-in fields are options that can be chosen', () => {
    const fields = [field('select', { isBuiltIn: true, key: 'status' })];
    expect(check(fields, { builtIn: { status: 'new' } })).toEqual([]);
    expect(check(fields, { builtIn: { status: null } })).toEqual([]);
    expect(() => check(fields, { builtIn: { status: 'old' } })).toThrow(
      refused({ path: 'statusId', code: 'option-archived' }),
    );
    expect(() => check(fields, { builtIn: { status: 'x' } })).toThrow(
      refused({ path: 'statusId', code: 'option-unknown' }),
    );
  });
});

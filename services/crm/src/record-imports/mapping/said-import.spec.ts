import type { RecordImport } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import type { RecordField } from '../../custom-fields/field.js';
import { assertImportable, saidImport } from './said-import.js';

const field = (fieldId: string, isArchived = false): RecordField => ({
  ...{ fieldId, recordKind: 'contact', key: fieldId, name: { en: fieldId, ru: fieldId }, type: 'text' },
  ...{
    isRequired: false,
    isUnique: false,
    isBuiltIn: false,
    isArchived,
    options: [],
    version: 1,
    relatedKind: null,
    helpText: null,
  },
});
const roof = field('roof');
const headers = ['Name', 'Mail', 'Roof'];
const usual = { phoneCountry: null, slashedDays: 'day-first', currency: null } as const;

describe('how a table is read', () => {
  it('follows from its headers where nothing is said', () =>
    expect(saidImport({}, headers, [roof])).toEqual({
      columns: [{ field: 'name' }, { field: 'mail' }, { fieldId: 'roof' }],
      ...{ matchBy: 'mail', ...usual },
    }));

  it('knows rows by what belongs to one person most surely, of what the columns are about', () => {
    expect(saidImport({}, ['Name', 'Mail', 'Phone'], []).matchBy).toBe('phone');
    expect(saidImport({}, ['Name'], []).matchBy).toBeNull();
  });

  it('is as it was said', () => {
    const said: RecordImport = {
      columns: [null, { field: 'mail' }, null],
      matchBy: null,
      phoneCountry: 'DE',
      slashedDays: 'month-first',
      currency: 'EUR',
    };
    expect(saidImport(said, headers, [roof])).toEqual(said);
  });

  it('knows fields in use alone', () => expect(saidImport({}, headers, [field('roof', true)]).columns[2]).toBeNull());
});

describe('a table that can be imported', () => {
  const how = saidImport({}, headers, [roof]);
  const asserting =
    (changed: object, fields = [roof]) =>
    () =>
      assertImportable({ ...how, ...changed }, { headers, fields });

  it('has a name, or what people are known by', () => {
    expect(asserting({})).not.toThrow();
    expect(asserting({ matchBy: null })).not.toThrow();
    expect(asserting({ columns: [null, { field: 'mail' }, null] })).not.toThrow();
    expect(asserting({ columns: [null, { field: 'mail' }, null], matchBy: null })).toThrow(
      'crm.record-import.name-column-missing',
    );
  });

  it('has as many columns as were said, each about a field in use', () => {
    expect(asserting({ columns: [{ field: 'name' }] })).toThrow('crm.record-import.columns-differ');
    expect(asserting({}, [field('roof', true)])).toThrow('crm.record-import.field-unknown');
    expect(asserting({}, [])).toThrow('crm.record-import.field-unknown');
  });

  it('has the column that rows are known by', () =>
    expect(asserting({ matchBy: 'phone' })).toThrow('crm.record-import.match-column-missing'));
});

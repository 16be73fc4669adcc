import { describe, expect, it } from 'vitest';

import type { RecordField } from '../../custom-fields/field.js';
import { saidImport } from '../mapping/said-import.js';
import { encodingBroken } from '../record-import.errors.js';
import { tableRowReader } from './read-table-row.adapter.js';

const note: RecordField = {
  ...{ fieldId: 'note', recordKind: 'contact', key: 'note', name: { en: 'Roof', ru: 'Крыша' }, type: 'text' },
  ...{
    isRequired: false,
    isUnique: false,
    isBuiltIn: false,
    isArchived: false,
    options: [],
    version: 1,
    relatedKind: null,
    helpText: null,
  },
};
const headers = ['Name', 'Phone', 'Roof'];
const table = { headers, fields: [note] };
const read = tableRowReader(table, { ...saidImport({}, headers, table.fields), phoneCountry: 'DE' });

describe('a row of a table', () => {
  it('is read as the table is said to be', () =>
    expect(read({ number: 2, cells: ['Anna', '030 901820', 'flat'] })).toMatchObject({
      ...{ number: 2, troubles: [] },
      read: {
        contact: { name: 'Anna', identities: [{ channel: 'phone', value: '+4930901820' }] },
        customFields: [{ fieldId: 'note', value: 'flat' }],
      },
    }));

  it('says of each cell that can’t be read which column it stands in, and of values that don’t fit their field', () =>
    expect(read({ number: 3, cells: ['Anna', '12', 'x'.repeat(1001)] })).toMatchObject({
      troubles: [
        { column: 2, code: 'crm.record-import.phone-invalid' },
        { column: 3, code: 'crm.field.invalid' },
      ],
      read: { contact: { name: 'Anna', identities: [] }, customFields: [] },
    }));

  it('says why nothing of it can be read', () =>
    expect(read({ number: 4, refused: encodingBroken(4) })).toEqual({
      ...{ number: 4, read: null, troubles: [{ column: null, code: 'crm.record-import.encoding-broken' }] },
    }));
});

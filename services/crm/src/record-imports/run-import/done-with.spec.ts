import { describe, expect, it } from 'vitest';

import type { TableRow } from '../rows/table-row.js';
import { nameMissing } from '../record-import.errors.js';
import { doneWith } from './done-with.js';

const subject = { type: 'file', id: 'table' };
const row = (number: number, ...troubles: TableRow['troubles']): TableRow => ({ number, read: null, troubles });
const bad = { column: 2, code: 'phone-invalid' };

describe('what became of a piece', () => {
  it('counts each row once, and tells of rows in their order', () =>
    expect(
      doneWith(
        [row(2), row(3, bad, { column: null, code: 'whole' }), row(4)],
        [
          { number: 2, contactId: 'anna', outcome: 'created' },
          { number: 4, contactId: 'tim', outcome: nameMissing(4) },
          { number: 3, contactId: 'eve', outcome: nameMissing(3) },
        ],
        subject,
      ),
    ).toEqual({
      ...{ doneCount: 1, failedCount: 2 },
      troubles: [
        { subject, row: 3, column: 2, code: 'phone-invalid' },
        { subject, row: 3, code: 'whole' },
        { subject, row: 3, code: 'crm.record-import.name-missing' },
        { subject, row: 4, code: 'crm.record-import.name-missing' },
      ],
    }));

  it('tells of a thousand at most, and counts all', () => {
    const all = Array.from({ length: 1200 }, (_, at) => row(at + 2, bad));
    const { failedCount, troubles } = doneWith(all, [], subject);
    expect([failedCount, troubles.length]).toEqual([1200, 1000]);
  });
});

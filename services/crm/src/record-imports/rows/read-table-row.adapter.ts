import type { RecordImport } from '@parley/contracts';
import { DomainError } from '@parley/kernel';

import { checkValues } from '../../custom-fields/field-directory/check-values.js';
import type { ImportedTable } from '../reading/imported-tables.port.js';
import type { NumberedRow } from '../reading/numbered-row.js';
import { identityIn } from './identity-of.adapter.js';
import { readRow } from './read-row.js';
import type { RowTrouble, TableRow } from './table-row.js';

type Table = Pick<ImportedTable, 'headers' | 'fields'>;

/** How each row of a table is read. */
export function tableRowReader(
  { headers, fields }: Table,
  { columns, phoneCountry, slashedDays, currency }: RecordImport,
): (row: NumberedRow) => TableRow {
  const mapped = headers.map((header, at) => ({ header, target: columns[at] ?? null }));
  const identityOf = identityIn(phoneCountry);
  const reading = { fields, identityOf, slashes: slashedDays, usualCurrency: currency };
  const phoneOf = (text: string) => identityOf('phone', text) ?? null;

  const troubleOf = ({ code, details }: DomainError): RowTrouble => {
    const at = mapped.findIndex(({ header }) => header === details['column']);
    return { code, column: at === -1 ? null : at + 1 };
  };

  return (row) => {
    const { number } = row;
    if ('refused' in row) return { number, read: null, troubles: [troubleOf(row.refused)] };
    const { contact, refused } = readRow(row.cells, mapped, reading);
    const troubles = refused.map(troubleOf);
    const customFields = contact.customFields.flatMap((one) => {
      try {
        return checkValues(fields, { customFields: [one], builtIn: {}, isNew: false }, phoneOf);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const at = columns.findIndex((target) => target && 'fieldId' in target && target.fieldId === one.fieldId);
        troubles.push({ code: error.code, column: at + 1 });
        return [];
      }
    });
    return { number, read: { contact, customFields }, troubles };
  };
}

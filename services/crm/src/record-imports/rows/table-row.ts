import type { CheckedValue } from '../../custom-fields/field-directory/check-values.js';
import type { ImportedContact } from './imported-contact.js';

/** What of a row could not be read: of a cell by its column, from 1, or of the row as a whole. */
export type RowTrouble = { readonly column: number | null; readonly code: string };

/** A row that was read as far as it can be, with values that fit their fields; none where nothing of it can be. */
export type TableRow = {
  readonly number: number;
  readonly read: { readonly contact: ImportedContact; readonly customFields: readonly CheckedValue[] } | null;
  readonly troubles: readonly RowTrouble[];
};

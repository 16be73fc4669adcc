import { tableLocked } from '../record-import.errors.js';
import { csvRows } from './csv-rows.adapter.js';
import type { NumberedRow } from './numbered-row.js';
import type { TableFile } from './table-file.js';
import { xlsxRows } from './xlsx-rows.adapter.js';

/** How an archive begins, such as a workbook is. */
const archived = Buffer.from('PK');

/** How a file begins that spreadsheets wrote before 2007, or one that they locked. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * The rows of a file by what it is, whatever its name says: a workbook, or else separated values.
 * @throws DomainError `invalid` `crm.record-import.table-broken`, `.table-locked`, `.table-too-large`; `not-found`
 *   `crm.record-import.sheet-missing`
 */
export async function* tableRows(file: TableFile, sheetName?: string): AsyncGenerator<NumberedRow, void> {
  const head = await headOf(file);
  if (head.subarray(0, compound.length).equals(compound)) throw tableLocked();
  const isWorkbook = head.subarray(0, archived.length).equals(archived) && isMark(head);
  yield* isWorkbook ? xlsxRows(file, sheetName) : csvRows(await file.open());
}

async function headOf(file: TableFile): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for await (const chunk of await file.open()) {
    head = Buffer.concat([head, chunk]);
    if (head.length >= compound.length) break;
  }
  return head;
}

/** A word may begin with the same two letters; what follows in an archive is no text. */
const isMark = (head: Buffer): boolean => (head[2] ?? 32) < 9;

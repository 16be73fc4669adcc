import type { NumberedRow } from './numbered-row.js';
import type { TableFile } from './table-file.js';
import { Archive } from './xlsx/archive.adapter.js';
import { told } from './xlsx/markup.adapter.js';
import { sharedStringsOf } from './xlsx/shared-strings.adapter.js';
import { SheetRows } from './xlsx/sheet-rows.adapter.js';
import { workbookOf } from './xlsx/workbook.adapter.js';

/**
 * The rows of a workbook’s sheet, in its order; of the first that is shown, unless one is named. What is wrong with a
 * row costs that row alone.
 * @throws DomainError `invalid` `crm.record-import.table-broken`, `.table-locked`, `.table-too-large`; `not-found`
 *   `crm.record-import.sheet-missing`
 */
export async function* xlsxRows(file: TableFile, sheetName?: string): AsyncGenerator<NumberedRow, void> {
  const archive = await Archive.open(file);
  try {
    const book = await workbookOf(archive, sheetName);
    const strings = await sharedStringsOf(archive.text(book.strings ?? ''));
    const rows = new SheetRows(strings, book);
    for await (const _ of told(archive.text(book.sheet), rows)) yield* rows.taken();
    yield* rows.taken();
  } finally {
    await archive.close();
  }
}

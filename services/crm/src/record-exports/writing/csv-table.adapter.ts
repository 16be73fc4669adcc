import { pipeline, Readable } from 'node:stream';

import { stringify } from 'csv-stringify';

import { harmless } from './harmless.js';
import type { Cell, Table } from './table.js';

/** As separated values in UTF-8, with the mark that spreadsheets know it by. */
export function asCsv({ columns, rows }: Table): Readable {
  const written = stringify({ bom: true, record_delimiter: 'windows' });
  // What goes wrong on the way tears the table: nobody takes half of it for all.
  return pipeline(Readable.from(lines(columns, rows)), written, () => undefined);
}

async function* lines(columns: readonly string[], rows: Table['rows']): AsyncGenerator<string[]> {
  yield columns.map(harmless);
  for await (const cells of rows) yield cells.map(cellText);
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? harmless(cell) : String(cell);
}

import type { Readable } from 'node:stream';

import { asCsv } from './csv-table.adapter.js';
import { asJson } from './json-table.adapter.js';
import type { Table, TableFormat } from './table.js';
import { asXlsx } from './xlsx-table.adapter.js';

/** A table in a format, written while its rows come: never more of it in memory than a little. */
export function writtenTable(table: Table, format: TableFormat): Readable {
  switch (format) {
    case 'csv':
      return asCsv(table);
    case 'xlsx':
      return asXlsx(table);
    case 'json':
      return asJson(table);
  }
}

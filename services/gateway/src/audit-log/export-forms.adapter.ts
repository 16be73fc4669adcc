import { pipeline, Readable } from 'node:stream';

import { auditLogColumns, changesInLine } from '@parley/contracts';
import { stringify } from 'csv-stringify';

import type { ExportedEntry } from './exported-entries.loader.js';

/** As a table. What a spreadsheet would take for a formula begins with an apostrophe: it is shown, and computes nothing. */
export function asCsv(entries: AsyncIterable<ExportedEntry>): Readable {
  const table = stringify({
    ...{ header: true, columns: [...auditLogColumns], bom: true },
    ...{ escape_formulas: true, record_delimiter: 'windows' },
  });
  // What goes wrong on the way tears the table: nobody takes half a log for all of it.
  return pipeline(Readable.from(flattened(entries)), table, () => undefined);
}

async function* flattened(entries: AsyncIterable<ExportedEntry>) {
  for await (const { changes, ...entry } of entries) yield { ...entry, changes: changesInLine(changes) };
}

/** As one JSON array, an entry a line. */
export const asJson = (entries: AsyncIterable<ExportedEntry>): Readable => Readable.from(jsonOf(entries));

async function* jsonOf(entries: AsyncIterable<ExportedEntry>): AsyncGenerator<string> {
  let before = '[';
  for await (const entry of entries) {
    yield `${before}\n${JSON.stringify(entry)}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

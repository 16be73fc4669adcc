import { Readable } from 'node:stream';

import type { Table } from './table.js';

/** As one JSON array, an object a line; its keys are the columns, and texts are as they are. */
export const asJson = (table: Table): Readable => Readable.from(written(table), { objectMode: false });

async function* written({ columns, rows }: Table): AsyncGenerator<string> {
  let before = '[';
  for await (const cells of rows) {
    yield `${before}\n${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? null])))}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

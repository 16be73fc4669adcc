import { buffer, text } from 'node:stream/consumers';

import { describe, expect, it } from 'vitest';

import { tableRows } from '../../record-imports/reading/table-rows.adapter.js';
import { xlsxRows } from '../../record-imports/reading/xlsx-rows.adapter.js';
import { meant } from './harmless.js';
import { LONGEST_TEXT } from './sheet-markup.js';
import type { Cell, TableFormat } from './table.js';
import { writtenTable } from './written-table.adapter.js';
import { asXlsx } from './xlsx-table.adapter.js';

async function* inOrder<Value>(...values: readonly Value[]) {
  for (const value of values) yield await Promise.resolve(value);
}

const fileOf = (bytes: Buffer) => ({ sizeBytes: bytes.length, open: () => Promise.resolve(inOrder(bytes)) });
const tableOf = (...rows: readonly (readonly Cell[])[]) => ({ columns: ['Имя', '=Total'], rows: inOrder(...rows) });
const written = (format: TableFormat, ...rows: readonly (readonly Cell[])[]) =>
  buffer(writtenTable(tableOf(...rows), format));
const cellsOf = (rows: readonly object[]) => rows.map((row) => ('cells' in row ? row.cells : row));
const readAgain = async (format: TableFormat, ...rows: readonly (readonly Cell[])[]) =>
  cellsOf(await Array.fromAsync(tableRows(fileOf(await written(format, ...rows)))));

describe.each(['csv', 'xlsx'] as const)('a table written as %s', (format) => {
  it('is read again as it was', async () => {
    const told = 'a "b", c;\n<d> & é 🙂';
    expect(await readAgain(format, [told, -12.5], ['x', true], ['', 0])).toEqual([
      ...[
        ['Имя', "'=Total"],
        [told, '-12.5'],
        ['x', 'true'],
        ['', '0'],
      ],
    ]);
  });

  it.each(['=1+1', '+7', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '=cmd|"/c calc"!A1'])(
    'has no formula in %j, which it shows',
    async (formula) => {
      expect((await readAgain(format, ['x', formula]))[1]).toEqual(['x', `'${formula}`]);
      expect(meant(`'${formula}`), 'an import reads it as it was').toBe(formula);
    },
  );

  it('breaks off where its rows do', async () => {
    async function* torn() {
      yield await Promise.resolve(['x', 1]);
      throw new Error('The line is dead');
    }
    await expect(buffer(writtenTable({ columns: ['a', 'b'], rows: torn() }, format))).rejects.toThrow('dead');
  });
});

describe('a workbook', () => {
  it('has signs that markup can’t have, and what looks like one', async () =>
    expect((await readAgain('xlsx', ['a\u{1}b', '_x0041_']))[1]).toEqual(['a\u{1}b', '_x0041_']));

  it('shortens what no cell holds', async () => {
    const [, row] = await readAgain('xlsx', ['x'.repeat(LONGEST_TEXT + 1), 'y']);
    expect(row).toEqual([`${'x'.repeat(LONGEST_TEXT - 1)}…`, 'y']);
  });

  it('goes on in another sheet where one is full', async () => {
    const bytes = await buffer(asXlsx(tableOf(['a', 1], ['b', 2], ['c', 3]), 3));
    const [one, two] = await Promise.all(['1', '2'].map((name) => Array.fromAsync(xlsxRows(fileOf(bytes), name))));
    expect(cellsOf(one!)).toEqual([['Имя', "'=Total"], ['a', '1'], ['b', '2']]); // prettier-ignore
    expect(cellsOf(two!)).toEqual([['Имя', "'=Total"], ['c', '3']]); // prettier-ignore
  });
});

describe('a table written as JSON', () => {
  it('is an array of objects, with texts as they are', async () => {
    expect(JSON.parse(await text(writtenTable(tableOf(['=1', null], ['b', 2]), 'json')))).toEqual([
      { Имя: '=1', '=Total': null },
      { Имя: 'b', '=Total': 2 },
    ]);
    expect(JSON.parse(await text(writtenTable(tableOf(), 'json')))).toEqual([]);
  });
});

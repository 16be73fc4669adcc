import { describe, expect, it } from 'vitest';

import { bookOf, packed, type Parts, sheetOf } from '../../spec-support/workbooks.adapter.js';
import type { TableFile } from './table-file.js';
import { xlsxRows } from './xlsx-rows.adapter.js';

const fileOf = (bytes: Uint8Array): TableFile => ({
  sizeBytes: bytes.length,
  open: async () => inPieces(bytes),
});

async function* inPieces(bytes: Uint8Array, size = 100_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, sheet?: string) {
  const rows: (readonly [number, string | readonly string[]])[] = [];
  for await (const row of xlsxRows(fileOf(bytes), sheet))
    rows.push([row.number, 'cells' in row ? row.cells : row.refused.code]);
  return rows;
}

const one = bookOf([{ name: 'People' }]);
const sheet = (rows: string, others: Parts = {}) =>
  packed({ ...one, 'xl/worksheets/sheet1.xml': sheetOf(rows), ...others });
const cells = async (row: string, others: Parts = {}) => (await read(await sheet(`<row>${row}</row>`, others)))[0]?.[1];

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy&quot; г.&quot;"/>
  <numFmt numFmtId="165" formatCode="0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>`;

describe('rows of a workbook', () => {
  it('are its cells, with shared and own texts, in runs or whole', async () => {
    const strings = `<sst><si><t>Имя</t></si><si><r><t>A</t></r><r><t xml:space="preserve"> &amp; B_x000D_</t></r><rPh><t>ei</t></rPh></si></sst>`;
    const row = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="s"><v>99</v></c>`;
    expect(await cells(row, { 'xl/sharedStrings.xml': strings })).toEqual(['Имя', 'A & B\r', 'inline']);
  });

  it.each([
    ['<c><v>79161234567</v></c>', '79161234567'],
    ['<c><v>7.9161234567E10</v></c>', '79161234567'],
    ['<c><v>0.30000000000000004</v></c>', '0.3'],
    ['<c><v>-12.5</v></c>', '-12.5'],
    ['<c><v>1E-7</v></c>', '0.0000001'],
    ['<c t="b"><v>1</v></c>', 'true'],
    ['<c t="str"><f>A1&amp;"x"</f><v>told</v></c>', 'told'],
    ['<c><f>1+1</f><v>2</v></c>', '2'],
    ['<c t="d"><v>2026-02-28T00:00:00.000</v></c>', '2026-02-28'],
    ['<c s="1"><v>46081</v></c>', '2026-02-28'],
    ['<c s="2"><v>46081</v></c>', '2026-02-28'],
    ['<c s="4"><v>46081.5625</v></c>', '2026-02-28T13:30:00'],
    ['<c s="4"><v>0.5625</v></c>', '13:30:00'],
    ['<c s="3"><v>46081</v></c>', '46081'],
    ['<c s="1"><v>-5</v></c>', '-5'],
    ['<x:c xmlns:x="a"><x:v>5</x:v></x:c>', '5'],
  ])('read %s as %s', async (cell, text) => expect(await cells(cell, { 'xl/styles.xml': styles })).toEqual([text]));

  it('leave out what is an error', async () =>
    expect(await cells('<c t="e"><v>#N/A</v></c><c><v>1</v></c>')).toEqual(['', '1']));

  it('count days from 1904 on, where the workbook does', async () => {
    const book = bookOf([{ name: 'People' }], '<workbookPr date1904="1"/>');
    expect(await cells('<c s="1"><v>44619</v></c>', { ...book, 'xl/styles.xml': styles })).toEqual(['2026-02-28']);
  });

  it('have their numbers and columns, with gaps; empty ones are left out', async () =>
    expect(
      await read(await sheet('<row r="2"><c r="C2"><v>1</v></c></row><row><c/></row><row r="9"><c><v>2</v></c></row>')),
    ).toEqual([
      [2, ['', '', '1']],
      [9, ['2']],
    ]));

  it('are of the first sheet that is shown, or of the one that is named', async () => {
    const bytes = await packed({
      ...bookOf([{ name: 'Hidden', state: 'veryHidden' }, { name: 'Shown' }]),
      'xl/worksheets/sheet1.xml': sheetOf('<row><c><v>1</v></c></row>'),
      'xl/worksheets/sheet2.xml': sheetOf('<row><c><v>2</v></c></row>'),
    });
    expect(await read(bytes)).toEqual([[1, ['2']]]);
    expect(await read(bytes, 'Hidden')).toEqual([[1, ['1']]]);
    await expect(read(bytes, 'None')).rejects.toMatchObject({ code: 'crm.record-import.sheet-missing' });
  });

  it('are refused one by one where they are too wide, too long or no text', async () => {
    const wide = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
    const long = `<row r="2"><c t="inlineStr"><is><t>${'x'.repeat(1_000_001)}</t></is></c></row>`;
    const broken = '<row r="3"><c t="str"><v>\u{fffd}</v></c></row>';
    const shared = '<row r="4"><c t="s"><v>0</v></c></row>';
    const strings = `<sst><si><t>${'y'.repeat(1_000_001)}</t></si></sst>`;
    const good = '<row r="5"><c><v>5</v></c></row>';
    const bytes = await sheet(wide + long + broken + shared + good, { 'xl/sharedStrings.xml': strings });
    expect(await read(bytes)).toEqual([
      [1, 'crm.record-import.row-too-wide'],
      [2, 'crm.record-import.row-too-long'],
      [3, 'crm.record-import.encoding-broken'],
      [4, 'crm.record-import.row-too-long'],
      [5, ['5']],
    ]);
  });

  it('go on after a cell of a hundred megabytes', { timeout: 60_000 }, async () => {
    const letters = 'x'.repeat(100 * 1024 ** 2);
    const rows = sheetOf(`<row><c t="str"><v>${letters}</v></c></row><row><c><v>2</v></c></row>`);
    const bytes = await packed({ ...one, 'xl/worksheets/sheet1.xml': rows }, 0);
    expect(await read(bytes)).toEqual([
      [1, 'crm.record-import.row-too-long'],
      [2, ['2']],
    ]);
  });
});

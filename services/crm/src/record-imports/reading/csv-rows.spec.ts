import { describe, expect, it } from 'vitest';

import { csvRows } from './csv-rows.adapter.js';

async function* inPieces(bytes: Uint8Array, size = bytes.length || 1) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, size?: number) {
  const rows: (readonly [number, string | readonly string[]])[] = [];
  for await (const row of csvRows(inPieces(bytes, size)))
    rows.push([row.number, 'cells' in row ? row.cells : row.refused.code]);
  return rows;
}

const table = [
  [1, ['Имя', 'Заметка']],
  [2, ['Анна', 'a;b\n"c"']],
  [3, ['Tim']],
];
const text = 'Имя;Заметка\r\nАнна;"a;b\n""c"""\r\nTim\r\n';

describe('rows of separated values', () => {
  it.each([1, 7, undefined])('are cells, however the file comes in pieces (%s)', async (size) =>
    expect(await read(utf8(text), size)).toEqual(table),
  );

  it('are read in the encoding that the file has', async () => {
    expect(await read(utf8(`\u{feff}${text}`)), 'UTF-8 with its mark').toEqual(table);
    expect(await read(Buffer.from(`\u{feff}${text}`, 'utf16le'), 5), 'UTF-16').toEqual(table);
    expect(await read(Buffer.from(`\u{feff}${text}`, 'utf16le').swap16()), 'UTF-16 the other way').toEqual(table);
    const windows = Uint8Array.from(
      Array.from(text).map((sign) => (/[а-я]/i.test(sign) ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0))),
    );
    expect(await read(windows), 'windows-1251').toEqual(table);
  });

  it('may be ragged', async () =>
    expect(await read(utf8('a,b\n1\n1,2,3\n\n"x'))).toEqual([
      [1, ['a', 'b']],
      [2, ['1']],
      [3, ['1', '2', '3']],
      [5, 'crm.record-import.quotes-open'],
    ]));

  it('leave out a line that says what separates them', async () =>
    expect(await read(utf8('sep=|\na,c|b\n1,2|3\n'))).toEqual([
      [1, ['a,c', 'b']],
      [2, ['1,2', '3']],
    ]));

  it('are refused one by one where they are no text, or wider than a table', async () => {
    const plain = `a,b\n${'1,2\n'.repeat(20_000)}`;
    const broken = Buffer.concat([
      utf8(plain),
      Uint8Array.from([0xff, 0xfe, 0x0a]),
      utf8(`${'x,'.repeat(501)}\n3,4\n`),
    ]);
    expect((await read(broken)).slice(-3)).toEqual([
      [20_002, 'crm.record-import.encoding-broken'],
      [20_003, 'crm.record-import.row-too-wide'],
      [20_004, ['3', '4']],
    ]);
  });

  it('keep a stray quotation mark where it is', async () =>
    expect(await read(utf8('a,b\n5" pipe,"x"y\n1,2\n'))).toEqual([
      [1, ['a', 'b']],
      [2, ['5" pipe', '"x"y']],
      [3, ['1', '2']],
    ]));

  it('go on after a cell of a hundred megabytes', async () => {
    const bytes = async function* () {
      yield utf8('a,b\nAnn,"');
      for (let n = 0; n < 100; n += 1) yield new Uint8Array(1 << 20).fill(120);
      yield utf8('"\nTim,1\n');
    };
    const rows = await Array.fromAsync(csvRows(bytes()));
    expect(rows.map((row) => ('cells' in row ? row.cells[0] : row.refused.code))).toEqual([
      ...['a', 'crm.record-import.row-too-long', 'Tim'],
    ]);
  });

  it('are none where there is nothing', async () => expect(await read(utf8(''))).toEqual([]));
});

import { randomBytes } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { bookOf, packed, sheetOf } from '../../spec-support/workbooks.adapter.js';
import { tableRows } from './table-rows.adapter.js';
import { SharedStrings } from './xlsx/shared-strings.adapter.js';

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

const fileOf = (bytes: Uint8Array) => ({ sizeBytes: bytes.length, open: async () => whole(bytes) });
const read = (bytes: Uint8Array) => Array.fromAsync(tableRows(fileOf(bytes)));
const people = bookOf([{ name: 'People' }]);
const row = '<row><c><v>1</v></c></row>';
const workbook = (sheet: string | Buffer) => packed({ ...people, 'xl/worksheets/sheet1.xml': sheet });
const [broken, locked, large, missing] = ['table-broken', 'table-locked', 'table-too-large', 'sheet-missing'].map(
  (code) => ({ code: `crm.record-import.${code}` }),
);

/** The same bytes with a text exchanged for another of its length. */
const forged = (bytes: Buffer, from: string, to: string) =>
  Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');

describe('a table', () => {
  it('is known by what it is', async () => {
    expect(await read(await workbook(sheetOf(row)))).toEqual([{ number: 1, cells: ['1'] }]);
    expect(await read(Buffer.from('PK,b\n1,2\n'))).toHaveLength(2);
    expect(await read(Buffer.from(''))).toEqual([]);
  });

  it('is refused where it is no archive after all, or cut off', async () => {
    const bytes = await workbook(sheetOf(row));
    await expect(read(Buffer.concat([Buffer.from('PK\u{3}\u{4}'), randomBytes(5000)]))).rejects.toMatchObject(broken!);
    await expect(read(bytes.subarray(0, bytes.length - 30))).rejects.toMatchObject(broken!);
    await expect(read(await packed({ 'word/document.xml': '<a/>' }))).rejects.toMatchObject(broken!);
  });

  it('is refused where it is locked, or older than its kind', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(100)]);
    await expect(read(old)).rejects.toMatchObject(locked!);
    const bytes = await workbook(sheetOf(row));
    for (let at = bytes.indexOf('PK\u{1}\u{2}'); at >= 0; at = bytes.indexOf('PK\u{1}\u{2}', at + 4))
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    await expect(read(bytes)).rejects.toMatchObject(locked!);
  });

  it('is refused where it unpacks to more than was ever typed, or to more than it says', async () => {
    await expect(read(await workbook(Buffer.alloc(20 * 1024 ** 2, 32)))).rejects.toMatchObject(large!);
    const bytes = await workbook(sheetOf(row.repeat(1000)));
    const at = bytes.lastIndexOf('PK\u{1}\u{2}');
    bytes.writeUInt32LE(100, at + 24);
    await expect(read(bytes)).rejects.toMatchObject(broken!);
  });

  it('is refused where something in it stands for something else', async () => {
    const lol = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]>';
    await expect(read(await workbook(lol + sheetOf('<row><c t="str"><v>&c;</v></c></row>')))).rejects.toMatchObject(
      broken!,
    );
  });

  it('is refused where its markup is cut off, too deep, or has a tag that doesn’t end', async () => {
    const tag = `<c r="${randomBytes(3_000_000).toString('hex')}"/>`;
    for (const sheet of ['<worksheet><sheetData>', sheetOf('<a>'.repeat(200)), sheetOf(tag)])
      await expect(read(await workbook(sheet))).rejects.toMatchObject(broken!);
  });

  it('is refused where a part’s name leads out of it, or its sheet isn’t there', async () => {
    const outside = forged(
      await packed({ ...people, 'aa/xl/outside.xml': '1' }),
      'aa/xl/outside.xml',
      '../xl/outside.xml',
    );
    await expect(read(outside)).rejects.toMatchObject(broken!);
    await expect(read(await packed(people))).rejects.toMatchObject(missing!);
    await expect(read(await packed(bookOf([{ name: 'Hidden', state: 'hidden' }])))).rejects.toMatchObject(missing!);
  });

  it('shares no more text between its cells than can be held', () => {
    const strings = new SharedStrings(8 * 1024 ** 2);
    const add = () => strings.add('x'.repeat(1_000_000));
    for (let n = 0; n < 2; n += 1) add();
    expect(strings.at(1)).toHaveLength(1_000_000);
    expect(() => {
      for (let n = 0; n < 10; n += 1) add();
    }).toThrow(expect.objectContaining(large!));
  });

  it('breaks off as its file does', async () => {
    const dead = new Error('The line is dead');
    const open = async () => Promise.reject(dead);
    const bytes = await workbook(sheetOf(row));
    let opened = 0;
    const file = { sizeBytes: bytes.length, open: () => (opened++ === 0 ? fileOf(bytes).open() : open()) };
    await expect(Array.fromAsync(tableRows(file))).rejects.toBe(dead);
  });
});

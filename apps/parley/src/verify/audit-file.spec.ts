import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { auditFile } from './audit-file.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-audit-file-'));
const id = '0198c0de-0000-7000-8000-000000000001';
const organizationId = '0198c0de-0000-7000-8000-000000000002';
const own = `${id},${organizationId}`;

afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string, name = 'audit-log.csv') => {
  writeFileSync(join(folder, name), text);
  return Array.fromAsync(auditFile(join(folder, name)));
};
const table = (...rows: readonly string[]) => ['\uFEFFid,organizationId,sentence,changes', ...rows, ''].join('\r\n');
const inTable = async (cells: string) => {
  const entries = await read(table(`${own},${cells}`));
  expect(entries).toMatchObject([{ id, organizationId }]);
  return [entries[0]?.['sentence'], entries[0]?.['changes']];
};

describe('an exported table', () => {
  it.each([
    ['b,c', ['b', 'c']],
    [',', [null, null]],
    ['"a,b","say ""hello"""', ['a,b', 'say "hello"']],
    ['"two\nlines",b', ['two\nlines', 'b']],
    ['"two\r\n\r\nmore",b', ['two\r\n\r\nmore', 'b']],
    [`'=1+1,"'=A,B"`, ['=1+1', '=A,B']],
    [`'+1,'-1`, ['+1', '-1']],
    [`"'＝1",'@a`, ['＝1', '@a']],
    [`it's,'tis`, ["it's", "'tis"]],
  ])('has the cells of %j', async (cells, expected) => expect(await inTable(cells)).toEqual(expected));

  it('is read with any line break, an empty line or none at its end', async () => {
    const rows = table(`${own},a,b`, `${own},c,d`);
    for (const text of [
      rows,
      rows.replaceAll('\r\n', '\n'),
      rows.trimEnd(),
      `${rows}\r\n\r\n`,
      rows.replace('\uFEFF', ''),
    ])
      expect((await read(text)).map(({ sentence }) => sentence)).toEqual(['a', 'c']);
  });

  it('may have no entries', async () => {
    expect(await read(table())).toEqual([]);
    expect(await read('')).toEqual([]);
  });

  it.each([
    ['a quote in the middle of a cell', `${own},a"b,c`, 4],
    ['more behind a cell in quotes', `${own},"a"b,c`, 4],
    ['a cell too many', `${own},a,b,c`, 4],
    ['a cell too few', `${own},a`, 4],
    ['no id', `,${organizationId},a,b`, 4],
    ['a quote that never closes', `${own},a,"b`, 5],
  ])('is none with %s, and says where', async (_, wrong, line) =>
    expect(read(table(`${own},"two\nlines",b`, wrong))).rejects.toThrow(
      `audit-log.csv, line ${line}: this is no audit log as Parley exports it. Export it anew, and change nothing.`,
    ),
  );

  it('is none without the columns of one', async () =>
    expect(read('name,phone\r\na,b\r\n')).rejects.toThrow('audit-log.csv, line 2: this is no audit log'));
});

describe('an exported array', () => {
  const entry = JSON.stringify({ id, organizationId, sentence: "'=1", streamVersion: 3, changes: [] });
  const array = (text: string) => read(text, 'audit-log.json');

  it('has an entry a line, each field as a text', async () => {
    const expected = { id, organizationId, sentence: "'=1", streamVersion: '3' };
    expect(await array(`[\n${entry},\n${entry}\n]\n`)).toMatchObject([expected, expected]);
    expect(await array('[]\n')).toEqual([]);
  });

  it('is none where a line is no entry', async () => {
    await expect(array(`[\n${entry},\n{"id":"a"}\n]\n`)).rejects.toThrow(
      'audit-log.json, line 3: this is no audit log',
    );
    await expect(array('{\n}')).rejects.toThrow('line 1: this is no audit log');
  });
});

it('says that there is no such file, and what went wrong where it cannot be read', async () => {
  await expect(Array.fromAsync(auditFile(join(folder, 'none.csv')))).rejects.toThrow('There is no file');
  await expect(Array.fromAsync(auditFile(folder))).rejects.toThrow('EISDIR');
});

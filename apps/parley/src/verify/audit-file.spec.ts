import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { auditLogColumns } from '@parley/contracts';
import { afterAll, describe, expect, it } from 'vitest';

import { auditFile } from './audit-file.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-audit-file-'));
const id = '0198c0de-0000-7000-8000-000000000001';
const organizationId = '0198c0de-0000-7000-8000-000000000002';
/** Behind the first two cells of a row. */
const own = `${','.repeat(19)},${id},${organizationId},,,`;

afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string, name = 'audit-log.csv') => {
  writeFileSync(join(folder, name), text);
  return Array.fromAsync(auditFile(join(folder, name)));
};
const header = auditLogColumns.join(',');
const table = (...rows: readonly string[]) => [`\uFEFF${header}`, ...rows, ''].join('\r\n');
const inTable = async (cells: string) => {
  const entries = await read(table(`${cells}${own}`));
  expect(entries).toMatchObject([{ id, organizationId }]);
  return [entries[0]?.said['at'], entries[0]?.said['sentence']];
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
    const rows = table(`a,b${own}`, `c,d${own}`);
    for (const text of [
      rows,
      rows.replaceAll('\r\n', '\n'),
      rows.trimEnd(),
      `${rows}\r\n\r\n`,
      rows.replace('\uFEFF', ''),
    ])
      expect((await read(text)).map(({ said }) => said['at'])).toEqual(['a', 'c']);
  });

  it('may have no entries', async () => {
    expect(await read(table())).toEqual([]);
    expect(await read('')).toEqual([]);
  });

  it.each([
    ['a quote in the middle of a cell', `a"b,c${own}`, 4],
    ['more behind a cell in quotes', `"a"b,c${own}`, 4],
    ['a cell too many', `a,b,c${own}`, 4],
    ['a cell too few', `a${own}`, 4],
    ['no id', `a,b${own.replace(id, '')}`, 4],
    ['an entry of another organization', `a,b${own.replace(organizationId, id)}`, 4],
    ['a quote that never closes', `a,"b${own}`, 5],
  ])('is none with %s, and says where', async (_, wrong, line) =>
    expect(read(table(`"two\nlines",b${own}`, wrong))).rejects.toThrow(
      `audit-log.csv, line ${line}: this is no audit log as Parley exports it. Export it anew, and change nothing.`,
    ),
  );

  it.each([
    ['of another table', 'name,phone'],
    ['with one more', `${header},note`],
    ['with one twice', `${header},actorId`],
    ['in another order', auditLogColumns.toReversed().join(',')],
    ['without the last', auditLogColumns.slice(0, -1).join(',')],
  ])('is none with columns %s', async (_, columns) =>
    expect(read(`${columns}\r\n${'a,'.repeat(columns.split(',').length - 1)}b\r\n`)).rejects.toThrow(
      'audit-log.csv, line 1: this is no audit log',
    ),
  );
});

describe('an exported array', () => {
  const changes = [{ field: 'stage', from: null, to: 'won' }];
  const fields = {
    ...Object.fromEntries(auditLogColumns.map((column) => [column, null])),
    ...{ id, organizationId, sentence: "'=1", streamVersion: 3, changes },
  };
  const entry = JSON.stringify(fields);
  const array = (text: string) => read(text, 'audit-log.json');

  it('has an entry a line, each field as a text but its changes', async () => {
    const said = { id, organizationId, sentence: "'=1", streamVersion: '3' };
    expect(await array(`[\n${entry},\n${entry}\n]\n`)).toMatchObject([
      { id, said, changes },
      { id, said, changes },
    ]);
    expect(await array(`[\r\n${entry}\r\n]\r\n`)).toMatchObject([{ id, said }]);
    expect(await array('[]\n')).toEqual([]);
  });

  it.each(['\u2028', '\u2029', '\u0085', '\v'])('ends a line at a line feed alone: not at %j', async (mark) => {
    const sentence = `one${mark}two`;
    expect(await array(`[\n${JSON.stringify({ ...fields, sentence })}\n]\n`)).toMatchObject([{ said: { sentence } }]);
  });

  it('is none where a line is no entry', async () => {
    await expect(array(`[\n${entry},\n{"id":"a"}\n]\n`)).rejects.toThrow(
      'audit-log.json, line 3: this is no audit log',
    );
    await expect(array('{\n}')).rejects.toThrow('line 1: this is no audit log');
  });

  it.each([
    ['a field twice', entry.replace('{', '{"actorId":"somebody else",')],
    ['a field of a change twice', entry.replace('"to":', '"to":"lost","to":')],
    ['room between its fields', entry.replace(',', ', ')],
    ['a field more', JSON.stringify({ ...fields, note: 'a' })],
    ['a field less', entry.replace('"at":null,', '')],
    ['a field more in a change', entry.replace('"to":', '"by":"a","to":')],
  ])('is none with %s', async (_, line) =>
    expect(array(`[\n${line}\n]\n`)).rejects.toThrow('audit-log.json, line 2: this is no audit log'),
  );
});

it('says that there is no such file, and what went wrong where it cannot be read', async () => {
  await expect(Array.fromAsync(auditFile(join(folder, 'none.csv')))).rejects.toThrow('There is no file');
  await expect(Array.fromAsync(auditFile(folder))).rejects.toThrow('EISDIR');
});

import { once } from 'node:events';
import { Readable } from 'node:stream';

import archiver from 'archiver';

import { rowMarkup } from './sheet-markup.js';
import type { Table } from './table.js';

const office = 'http://schemas.openxmlformats.org';
const main = `${office}/spreadsheetml/2006/main`;
const relations = `${office}/officeDocument/2006/relationships`;
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** So many rows a sheet has at most, its header among them. */
const MOST_ROWS = 1_048_576;

/** As a workbook, written while its rows come; what one sheet can’t hold goes on in the next. */
export function asXlsx(table: Table, mostRows = MOST_ROWS): Readable {
  const archive = archiver('zip', { zlib: { level: 6 }, forceZip64: false });
  // What goes wrong breaks the stream itself, and so whoever reads it, who may begin to only then.
  archive.on('error', () => undefined);
  fill(archive, table, mostRows).catch((error: unknown) => archive.destroy(asError(error)));
  return archive;
}

async function fill(archive: archiver.Archiver, { columns, rows }: Table, mostRows: number): Promise<void> {
  const left = rows[Symbol.asyncIterator]();
  let next = await left.next();
  let sheets = 0;
  async function* sheet(): AsyncGenerator<string> {
    yield `${declared}<worksheet xmlns="${main}"><sheetData>${rowMarkup(1, columns)}`;
    for (let number = 2; !next.done && number <= mostRows; number += 1) {
      yield rowMarkup(number, next.value);
      next = await left.next();
    }
    yield '</sheetData></worksheet>';
  }
  do {
    sheets += 1;
    await added(archive, `xl/worksheets/sheet${sheets}.xml`, Readable.from(sheet(), { objectMode: false }));
  } while (!next.done);
  for (const [name, part] of frameOf(sheets)) await added(archive, name, declared + part);
  await archive.finalize();
}

async function added(archive: archiver.Archiver, name: string, part: Readable | string): Promise<void> {
  const whole = once(archive, 'entry');
  // A source that breaks is the archive's own error.
  if (part instanceof Readable) part.once('error', (error) => archive.destroy(error));
  archive.append(part, { name });
  await whole;
}

/** What makes a workbook of sheets. */
function frameOf(sheets: number): readonly (readonly [string, string])[] {
  const each = (part: (n: number) => string) => Array.from({ length: sheets }, (_, at) => part(at + 1)).join('');
  const types = each(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${content}.worksheet+xml"/>`,
  );
  const shown = each((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`);
  const parts = each((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`));
  return [
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${shown}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relationships(parts)],
    ['_rels/.rels', relationships(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      '[Content_Types].xml',
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>${types}</Types>`,
    ],
  ];
}

const relationships = (all: string): string =>
  `<Relationships xmlns="${office}/package/2006/relationships">${all}</Relationships>`;

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('A table broke off'));

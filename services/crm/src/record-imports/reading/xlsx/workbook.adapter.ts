import { posix } from 'node:path';

import { isDateFormat } from 'numfmt';

import { sheetMissing, tableBroken } from '../../record-import.errors.js';
import type { Archive } from './archive.adapter.js';
import { tell } from './markup.adapter.js';

/** What a part that is held whole may unpack to, in bytes. */
const LARGEST_HELD = 32 * 1024 ** 2;

/** Formats that no workbook writes down, since every spreadsheet knows them: those of dates and times. */
const knownDateFormats = [[14, 22], [27, 36], [45, 47], [50, 58]] as const; // prettier-ignore

/** Which sheet of a workbook is read, and how. */
export type Workbook = {
  readonly sheet: string;
  readonly strings: string | undefined;
  /** The styles, by their numbers, in which a number is a date. */
  readonly dateStyles: ReadonlySet<number>;
  /** Whether days are counted from 1904 on. */
  readonly is1904: boolean;
};

type Relation = { readonly id: string; readonly type: string; readonly part: string };

/** @throws DomainError `crm.record-import.sheet-missing`, `crm.record-import.table-broken` */
export async function workbookOf(archive: Archive, sheetName: string | undefined): Promise<Workbook> {
  const book = (await relationsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.part;
  if (book === undefined) throw tableBroken();
  const relations = await relationsOf(archive, book);
  const partOf = (kind: string) => relations.find(({ type }) => type === kind)?.part;
  const { sheets, is1904 } = await sheetsOf(archive, book);
  const chosen = sheets
    .filter(({ name, isShown }) => (sheetName === undefined ? isShown : name === sheetName))
    .flatMap(({ id }) => relations.filter((relation) => relation.id === id && relation.type === 'worksheet'))[0];
  if (!chosen || !archive.has(chosen.part)) throw sheetMissing();
  const dateStyles = await dateStylesOf(archive, partOf('styles') ?? '');
  return { sheet: chosen.part, strings: partOf('sharedStrings'), dateStyles, is1904 };
}

/** What a part refers to; `''` is the whole archive. */
async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const { dir, base } = posix.parse(part);
  const relations: Relation[] = [];
  await tell(archive.text(posix.join(dir, '_rels', `${base}.rels`), LARGEST_HELD), {
    opened: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship') return;
      const at = target.startsWith('/') ? target.slice(1) : posix.join(dir, target);
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: at });
    },
  });
  return relations;
}

async function sheetsOf(archive: Archive, book: string) {
  const sheets: { readonly name: string; readonly id: string; readonly isShown: boolean }[] = [];
  let is1904 = false;
  await tell(archive.text(book, LARGEST_HELD), {
    opened: (element, attributes) => {
      if (element === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (element !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', id, isShown: (attributes['state'] ?? 'visible') === 'visible' });
    },
  });
  return { sheets, is1904 };
}

async function dateStylesOf(archive: Archive, part: string): Promise<ReadonlySet<number>> {
  const formats = new Set(knownDateFormats.flatMap(([from, to]) => numbers(from, to)));
  const styles: number[] = [];
  let isOfCells = false;
  await tell(archive.text(part, LARGEST_HELD), {
    opened: (name, { numFmtId: id = '0', formatCode: code = '' }) => {
      if (name === 'numFmt' && isDate(code)) formats.add(Number(id));
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) styles.push(Number(id));
    },
    closed: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return new Set(styles.flatMap((format, style) => (formats.has(format) ? [style] : [])));
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

function isDate(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}

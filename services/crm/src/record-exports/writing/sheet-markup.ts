import { harmless } from './harmless.js';
import type { Cell } from './table.js';

/** Longer texts spreadsheets don’t hold, and call the whole file damaged. */
export const LONGEST_TEXT = 32_767;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What markup can’t have, a lone half of a sign too, and what would be read as standing for it. */
const unwritable = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)|\p{Surrogate}/gu;

/** A text as a workbook’s markup has it. */
export const markupOf = (text: string): string =>
  text
    .replaceAll(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll(/[&<>"]/g, (sign) => named[sign] ?? sign);

/** A row of a sheet; numbers stay numbers, and every text is one, whatever it begins with. */
export const rowMarkup = (number: number, cells: readonly Cell[]): string =>
  `<row r="${number}">${cells.map((cell) => cellMarkup(cell)).join('')}</row>`;

function cellMarkup(cell: Cell): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c><v>${cell}</v></c>`;
  const text = shortened(harmless(String(cell)));
  return `<c t="inlineStr"><is><t xml:space="preserve">${markupOf(text)}</t></is></c>`;
}

const shortened = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text);

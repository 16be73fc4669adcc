import { TextDecoder } from 'node:util';

import { parse } from 'csv-parse/sync';

import { encodingBroken, rowTooWide } from '../record-import.errors.js';
import { MOST_COLUMNS, type NumberedRow } from './numbered-row.js';
import { type RowText, RowTexts } from './row-texts.js';
import { saidSeparator, type Separators, separatorsOf } from './separators.js';
import { encodingOf } from './text-encoding.js';

/** As much of a file’s beginning as is looked at to know how to read it, in bytes. */
const HEAD = 64 * 1024;

/** So many rows are read at once. */
const BATCH = 512;

/** What a decoder writes for bytes that are no text. */
const BROKEN = '\u{fffd}';

/** The rows of a table of separated values, in its order; what is wrong with one costs that row alone. */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedRow, void> {
  const pieces = texts(bytes);
  const head = (await pieces.next()).value ?? '';
  const said = saidSeparator(head);
  const beginning = said ? head.slice(said.length) : head;
  const separators = { ...separatorsOf(beginning), ...(said && { cells: said.cells }) };
  const rows = new RowTexts(separators);
  let held = [...rows.next(beginning)];
  for await (const piece of pieces) {
    for (; held.length >= BATCH; held = held.slice(BATCH)) yield* cellsOf(held.slice(0, BATCH), separators);
    held.push(...rows.next(piece));
  }
  yield* cellsOf([...held, ...rows.end()], separators);
}

/** The text of a file in pieces, the first of which is its beginning. */
async function* texts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  let decoder: TextDecoder | undefined;
  let head = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (decoder) yield decoder.decode(chunk, { stream: true });
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < HEAD) continue;
      decoder = decoderOf(head);
      yield decoder.decode(head, { stream: true });
    }
  }
  yield decoder ? decoder.decode() : decoderOf(head).decode(head);
}

const decoderOf = (beginning: Uint8Array) => new TextDecoder(encodingOf(beginning.subarray(0, HEAD)));

function* cellsOf(rows: readonly RowText[], { cells: delimiter }: Separators): Generator<NumberedRow> {
  const readable = rows.flatMap((row) => ('text' in row ? [row.text] : []));
  const read = parse(readable.join('\n'), {
    ...{ delimiter, record_delimiter: '\n', relax_column_count: true, relax_quotes: true, bom: false },
  });
  let at = 0;
  for (const row of rows) {
    if ('refused' in row) yield row;
    else {
      yield rowOf(row.number, read[at] ?? []);
      at += 1;
    }
  }
}

function rowOf(number: number, cells: readonly string[]): NumberedRow {
  if (cells.length > MOST_COLUMNS) return { number, refused: rowTooWide(number) };
  if (cells.some((cell) => cell.includes(BROKEN))) return { number, refused: encodingBroken(number) };
  return { number, cells };
}

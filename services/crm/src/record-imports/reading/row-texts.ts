import type { DomainError } from '@parley/kernel';

import { quotesOpen, rowTooLong } from '../record-import.errors.js';
import type { Separators } from './separators.js';

/** The text of one row, as long as it can be read; rows in which nothing stands are left out, and counted. */
export type RowText =
  { readonly number: number; readonly text: string } | { readonly number: number; readonly refused: DomainError };

/** So many letters of one row are held, at most. */
export const LONGEST_ROW = 1_000_000;

/** Where in a row it is: a quotation mark means something at a cell’s beginning and within a quoted one. */
type Within = 'beginning' | 'plain' | 'quoted' | 'after-quote';

const quote = /"/g;
const QUOTE = 34;
const CARRIAGE_RETURN = 13;

/** Cuts a text that comes in pieces into its rows. Of a row that is too long nothing is kept, but that it was there. */
export class RowTexts {
  readonly #cell: number;
  readonly #row: number;
  readonly #separator: RegExp;
  #within: Within = 'beginning';
  #held = '';
  #isTooLong = false;
  #number = 1;

  constructor(
    { cells, rows }: Separators,
    private readonly longest: number = LONGEST_ROW,
  ) {
    this.#cell = cells.charCodeAt(0);
    this.#row = rows.charCodeAt(0);
    this.#separator = new RegExp(`[${codeOf(cells)}${codeOf(rows)}]`, 'g');
  }

  /** The rows that end in this piece. */
  *next(piece: string): Generator<RowText> {
    for (let begin = 0; ;) {
      const end = this.#endIn(piece, begin);
      this.#hold(piece.slice(begin, end));
      if (end === piece.length) return;
      yield* this.#ended();
      begin = end + 1;
    }
  }

  /** The last row, where the text doesn’t end with a break. */
  *end(): Generator<RowText> {
    if (this.#within === 'quoted' && !this.#isTooLong)
      yield { number: this.#number, refused: quotesOpen(this.#number) };
    else yield* this.#ended();
  }

  /** Where the row that goes on at that place ends; the piece’s length where it goes on after it. */
  #endIn(piece: string, begin: number): number {
    let within = this.#within;
    let at = this.#nextSign(piece, begin, within);
    for (; at < piece.length; at = this.#nextSign(piece, at + 1, within)) {
      const sign = piece.charCodeAt(at);
      if (sign === this.#row && within !== 'quoted') break;
      within = after(within, sign, this.#cell);
    }
    this.#within = within;
    return at;
  }

  /** Where the next sign stands that may mean something; the piece’s length where none does. */
  #nextSign(piece: string, from: number, within: Within): number {
    if (within !== 'plain' && within !== 'quoted') return from;
    const sign = within === 'quoted' ? quote : this.#separator;
    sign.lastIndex = from;
    return sign.exec(piece)?.index ?? piece.length;
  }

  #hold(text: string): void {
    this.#isTooLong ||= this.#held.length + text.length > this.longest;
    this.#held = this.#isTooLong ? '' : this.#held + text;
  }

  *#ended(): Generator<RowText> {
    const [number, held, isTooLong] = [this.#number, this.#held, this.#isTooLong];
    this.#number += 1;
    this.#held = '';
    this.#isTooLong = false;
    this.#within = 'beginning';
    const text = held.charCodeAt(held.length - 1) === CARRIAGE_RETURN ? held.slice(0, -1) : held;
    if (isTooLong) yield { number, refused: rowTooLong(number) };
    else if (text !== '') yield { number, text };
  }
}

function after(within: Within, sign: number, cell: number): Within {
  if (within === 'quoted') return sign === QUOTE ? 'after-quote' : 'quoted';
  if (sign === cell) return 'beginning';
  return sign === QUOTE && within !== 'plain' ? 'quoted' : 'plain';
}

/** A sign as it stands in any pattern, whatever it would mean there. */
const codeOf = (sign: string): string => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

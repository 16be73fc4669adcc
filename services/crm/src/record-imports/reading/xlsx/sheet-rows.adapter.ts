import type { DomainError } from '@parley/kernel';

import { encodingBroken, rowTooLong, rowTooWide } from '../../record-import.errors.js';
import { MOST_COLUMNS, type NumberedRow } from '../numbered-row.js';
import { LONGEST_ROW } from '../row-texts.js';
import { cellText } from './cell-text.adapter.js';
import type { Elements } from './markup.adapter.js';
import type { SharedStrings } from './shared-strings.adapter.js';
import type { Workbook } from './workbook.adapter.js';
import { WrittenText } from './written-text.js';

/** What a decoder writes for bytes that are no text. */
const BROKEN = '\u{fffd}';

/** Makes rows of a sheet’s elements; what is wrong with one costs that row alone. */
export class SheetRows implements Elements {
  readonly #written = new WrittenText(LONGEST_ROW);
  #rows: NumberedRow[] = [];
  #number = 0;
  #cells: string[] = [];
  #letters = 0;
  #refused: DomainError | undefined;
  #cell = { column: 0, type: 'n', style: 0 };

  constructor(
    private readonly strings: SharedStrings,
    private readonly book: Pick<Workbook, 'dateStyles' | 'is1904'>,
  ) {}

  readonly opened = (name: string, { r: at, t: type = 'n', s: style }: Readonly<Record<string, string>>): void => {
    if (name === 'row') this.begin(Number(at));
    else if (name === 'c') this.#cell = { column: columnOf(at) ?? this.#cell.column + 1, type, style: Number(style) };
    else this.#written.opened(name);
  };

  readonly text = (text: string): void => this.#written.text(text);

  readonly closed = (name: string): void => {
    if (name === 'row') this.end();
    else if (name === 'c') this.put(this.value());
    else this.#written.closed(name);
  };

  /** The rows that ended since the last time. */
  taken(): readonly NumberedRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** Rows come in their order: a number that says otherwise is none. */
  private begin(number: number): void {
    this.#number = Number.isSafeInteger(number) && number > this.#number ? number : this.#number + 1;
    this.#cells = [];
    this.#letters = 0;
    this.#refused = undefined;
    this.#cell = { column: 0, type: 'n', style: 0 };
  }

  private end(): void {
    const number = this.#number;
    if (this.#refused) this.#rows.push({ number, refused: this.#refused });
    else if (this.#cells.length > 0) this.#rows.push({ number, cells: this.#cells });
  }

  private value(): string | null {
    const { type, style } = this.#cell;
    const { dateStyles, is1904 } = this.book;
    const raw = this.#written.taken();
    if (raw === null || raw === '') return raw;
    if (type === 's') return this.shared(Number(raw));
    return cellText(raw, { type, isDate: dateStyles.has(style), is1904 });
  }

  private shared(number: number): string | null {
    const text = this.strings.at(number);
    return text === undefined ? '' : text;
  }

  private put(text: string | null): void {
    if (text === '') return;
    this.#letters += text?.length ?? Infinity;
    const { column } = this.#cell;
    this.#refused ??= this.refusal(text);
    if (this.#refused) this.#cells = [];
    else {
      while (this.#cells.length < column) this.#cells.push('');
      this.#cells[column - 1] = text ?? '';
    }
  }

  private refusal(text: string | null): DomainError | undefined {
    if (text === null || this.#letters > LONGEST_ROW) return rowTooLong(this.#number);
    if (this.#cell.column > MOST_COLUMNS) return rowTooWide(this.#number);
    return text.includes(BROKEN) ? encodingBroken(this.#number) : undefined;
  }
}

/** Which column, from 1 on, an address such as `AB12` means. */
function columnOf(address = ''): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(address) ?? [];
  return letters === undefined
    ? undefined
    : Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

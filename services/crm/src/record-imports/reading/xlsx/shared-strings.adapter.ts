import { tableTooLarge } from '../../record-import.errors.js';
import { LONGEST_ROW } from '../row-texts.js';
import { told } from './markup.adapter.js';
import { WrittenText } from './written-text.js';

const PIECE_BYTES = 4 * 1024 ** 2;

/** So much text the cells of a workbook may share, in bytes. */
const MOST_BYTES = 256 * 1024 ** 2;

/** So many bytes a letter takes at most. */
const WIDEST = 3;

/** The texts that cells share, held packed: as strings of their own they would take several times as much. */
export class SharedStrings {
  readonly #pieces: Buffer[] = [];
  #starts = new Uint32Array(1024);
  #count = 0;
  #used = PIECE_BYTES;

  constructor(private readonly most: number = MOST_BYTES) {}

  /** A text by its number: none where there is no such, `null` where it is longer than a row may be. */
  at(number: number): string | null | undefined {
    if (!(number < this.#count)) return undefined;
    const start = this.#starts[number] ?? 0;
    const [piece, at] = [this.#pieces[Math.floor(start / PIECE_BYTES)], start % PIECE_BYTES];
    if (!piece) return undefined;
    const length = piece.readUInt32LE(at);
    return length > PIECE_BYTES ? null : piece.toString('utf8', at + 4, at + 4 + length);
  }

  /** @throws DomainError `invalid` `crm.record-import.table-too-large` */
  add(text: string | null): void {
    if (this.#used + 4 + (text?.length ?? 0) * WIDEST > PIECE_BYTES) this.grow();
    const piece = this.#pieces.at(-1);
    if (!piece) return;
    const length = text === null ? 0 : piece.write(text, this.#used + 4);
    piece.writeUInt32LE(text === null ? PIECE_BYTES + 1 : length, this.#used);
    this.note((this.#pieces.length - 1) * PIECE_BYTES + this.#used);
    this.#used += 4 + length;
  }

  private grow(): void {
    if ((this.#pieces.length + 1) * PIECE_BYTES > this.most) throw tableTooLarge();
    this.#pieces.push(Buffer.allocUnsafe(PIECE_BYTES));
    this.#used = 0;
  }

  private note(start: number): void {
    if (this.#count === this.#starts.length) {
      const more = new Uint32Array(this.#count * 2);
      more.set(this.#starts);
      this.#starts = more;
    }
    this.#starts[this.#count] = start;
    this.#count += 1;
  }
}

/** The texts of the part in which a workbook keeps them. */
export async function sharedStringsOf(pieces: AsyncIterable<string>): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const written = new WrittenText(LONGEST_ROW);
  const elements = {
    opened: (name: string) => written.opened(name),
    text: (text: string) => written.text(text),
    closed: (name: string) => {
      written.closed(name);
      if (name === 'si') strings.add(written.taken());
    },
  };
  for await (const _ of told(pieces, elements));
  return strings;
}

/** Something whole that the scanner found: its place in the document, its raw JSON text, the line it began on. */
export type Found = {
  /** Keys of objects, `*` for elements of arrays: `chats.list.*.messages.*`. */
  readonly path: string;
  readonly raw: string;
  readonly line: number;
};

type Level = { readonly isArray: boolean; key: string; isAtKey: boolean };

type Capture = {
  readonly path: string;
  readonly line: number;
  readonly indent: number;
  readonly depth: number;
  /** A number, string or null ends at the next delimiter, not at a bracket of its own. */
  readonly isScalar: boolean;
  raw: string;
};

/** Longer ones are no record of a message: their text is cut, which then is no JSON, and memory stays bounded. */
const LONGEST_VALUE = 4 * 2 ** 20;
const LONGEST_KEY = 100;

const [newline, space, quote, backslash, comma, colon] = [10, 32, 34, 92, 44, 58];
const [openBrace, closeBrace, openBracket, closeBracket] = [123, 125, 91, 93];

/**
 * Finds values in a JSON document of any size, fed in pieces, understanding only its brackets and strings: Telegram
 * Desktop writes invalid escapes and unquoted file names, and one broken record must not cost the rest. A string never
 * spans lines in JSON, so the end of a line ends an unbalanced one; an object that never closes ends where the next
 * one begins at the same indent.
 */
export class ExportScanner {
  private readonly levels: Level[] = [];
  private readonly found: Found[] = [];
  private capture: Capture | undefined;
  /** Where the part of the piece begins that belongs to the capture. */
  private from = 0;
  private inString = false;
  private isEscaped = false;
  private line = 1;
  private indent = 0;
  private isAtLineStart = true;

  constructor(private readonly wanted: (path: string) => boolean) {}

  /** Reads on, and answers what was completed by this piece. */
  read(piece: string): readonly Found[] {
    this.from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const char = piece.charCodeAt(at);
      if (this.inString) this.insideString(char, piece[at] ?? '');
      else this.outsideString(char, piece, at);
    }
    if (this.capture && this.capture.raw.length < LONGEST_VALUE) this.capture.raw += piece.slice(this.from);
    return this.found.splice(0);
  }

  /** How deep the document still is: 0 once it is whole. */
  get depth(): number {
    return this.levels.length;
  }

  private insideString(char: number, text: string) {
    if (char === newline) {
      this.inString = this.isEscaped = false;
      this.startLine();
    } else if (this.isEscaped) this.isEscaped = false;
    else if (char === backslash) this.isEscaped = true;
    else if (char === quote) this.inString = false;
    else this.extendKey(text);
  }

  private extendKey(text: string) {
    const level = this.levels.at(-1);
    if (level?.isAtKey && level.key.length < LONGEST_KEY) level.key += text;
  }

  private outsideString(char: number, piece: string, at: number) {
    if (char === newline) return this.startLine();
    if (char <= space) {
      if (this.isAtLineStart) this.indent += 1;
      return;
    }
    if (char === openBrace || char === openBracket) this.open(char === openBracket, piece, at);
    else if (char === closeBrace || char === closeBracket) this.close(piece, at);
    else this.withinLevel(char, piece, at);
    this.isAtLineStart = false;
  }

  private withinLevel(char: number, piece: string, at: number) {
    const level = this.levels.at(-1);
    if (char === comma) return this.next(level, piece, at);
    if (char === colon) return this.endKey(level);
    if (!level?.isAtKey) this.begin({ isScalar: true, at });
    if (char === quote) this.startString(level);
  }

  private startString(level: Level | undefined) {
    if (level?.isAtKey) level.key = '';
    this.inString = true;
  }

  private endKey(level: Level | undefined) {
    if (level) level.isAtKey = false;
  }

  private next(level: Level | undefined, piece: string, at: number) {
    this.endScalar(piece, at);
    if (level && !level.isArray) level.isAtKey = true;
  }

  private open(isArray: boolean, piece: string, at: number) {
    this.abandonUnclosed(piece, at);
    this.begin({ isScalar: false, at });
    this.levels.push({ isArray, key: '', isAtKey: !isArray });
  }

  private close(piece: string, at: number) {
    this.endScalar(piece, at);
    this.levels.pop();
    if (this.capture?.depth === this.levels.length) this.finish(piece.slice(this.from, at + 1), at + 1);
  }

  private begin({ isScalar, at }: { readonly isScalar: boolean; readonly at: number }) {
    if (this.capture) return;
    const path = this.levels.map((level) => (level.isArray ? '*' : level.key)).join('.');
    if (!this.wanted(path)) return;
    this.from = at;
    const { line, indent } = this;
    this.capture = { path, line, indent, depth: this.levels.length, isScalar, raw: '' };
  }

  private endScalar(piece: string, at: number) {
    if (this.capture?.isScalar && this.capture.depth === this.levels.length)
      this.finish(piece.slice(this.from, at), at);
  }

  private abandonUnclosed(piece: string, at: number) {
    const { capture } = this;
    const isNext = this.isAtLineStart && this.indent === capture?.indent && this.levels.length > capture.depth;
    if (!capture || !isNext) return;
    this.levels.length = capture.depth;
    this.finish(piece.slice(this.from, at), at);
  }

  private finish(rest: string, at: number) {
    const { capture } = this;
    if (!capture) return;
    this.found.push({ path: capture.path, raw: (capture.raw + rest).trim(), line: capture.line });
    this.capture = undefined;
    this.from = at;
  }

  private startLine() {
    this.line += 1;
    this.indent = 0;
    this.isAtLineStart = true;
  }
}

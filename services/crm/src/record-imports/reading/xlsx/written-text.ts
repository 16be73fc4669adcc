/** How a workbook writes signs that its markup can’t have. */
const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** A text as a workbook writes it: in several runs, with what it is read aloud as beside it, which is left out. */
export class WrittenText {
  #text: string | null = '';
  #isWritten = false;
  #isSpoken = false;

  constructor(private readonly longest: number) {}

  opened(name: string): void {
    if (name === 'rPh') this.#isSpoken = true;
    if (name === 't' || name === 'v') this.#isWritten = !this.#isSpoken;
  }

  text(text: string): void {
    if (!this.#isWritten || this.#text === null) return;
    this.#text = this.#text.length + text.length > this.longest ? null : this.#text + text;
  }

  closed(name: string): void {
    if (name === 'rPh') this.#isSpoken = false;
    if (name === 't' || name === 'v') this.#isWritten = false;
  }

  /** What was written since the last time; `null` where it was too long. */
  taken(): string | null {
    const text = this.#text;
    this.#text = '';
    this.#isWritten = false;
    this.#isSpoken = false;
    return text?.includes('_x') ? text.replaceAll(escaped, (_, code: string) => signOf(code)) : text;
  }
}

const signOf = (code: string): string => String.fromCharCode(Number.parseInt(code, 16));

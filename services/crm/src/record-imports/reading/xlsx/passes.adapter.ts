import { Readable } from 'node:stream';

import { RandomAccessReader } from 'yauzl';

import { tableTooLarge } from '../../record-import.errors.js';
import type { TableFile } from '../table-file.js';

/** So much of a file’s end is held: an archive’s list of contents lies there. */
const TAIL_BYTES = 4 * 1024 * 1024;

/** More often no workbook has to be read from its beginning. */
const MOST_PASSES = 40;

/** Any place of a file that can only be read forwards: what lies behind is reached by opening it again. */
export class Passes extends RandomAccessReader {
  #bytes: AsyncIterator<Uint8Array> | undefined;
  #rest: Uint8Array = new Uint8Array();
  #at = 0;
  #passes = 0;
  #tail: Buffer | undefined;
  #failure: Error | undefined;

  constructor(private readonly file: TableFile) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.between(start, end), { objectMode: false });
  }

  override read(...[into, offset, length, position, done]: Parameters<RandomAccessReader['read']>): void {
    this.copy(into.subarray(offset, offset + length), position).then(
      () => done(null),
      (error: unknown) => done(error instanceof Error ? error : new Error('A file could not be read')),
    );
  }

  /** What went wrong with the file itself; else what is wrong with what is written in it. */
  failed(otherwise: Error): Error {
    return this.#failure ?? otherwise;
  }

  /** Lets go of the file. */
  async end(): Promise<void> {
    const bytes = this.#bytes;
    this.#bytes = undefined;
    await bytes?.return?.();
  }

  private async copy(into: Buffer, position: number): Promise<void> {
    const begin = Math.max(0, this.file.sizeBytes - TAIL_BYTES);
    if (position < begin) await this.fill(into, position);
    else {
      this.#tail ??= await this.fill(Buffer.alloc(this.file.sizeBytes - begin), begin);
      this.#tail.copy(into, 0, position - begin, position - begin + into.length);
    }
  }

  private async fill(into: Buffer, position: number): Promise<Buffer> {
    let at = 0;
    for await (const chunk of this.between(position, position + into.length)) {
      into.set(chunk, at);
      at += chunk.length;
    }
    return into;
  }

  private async *between(start: number, end: number): AsyncGenerator<Uint8Array> {
    if (start < this.#at || !this.#bytes) await this.open();
    while (this.#at < end) {
      const chunk = this.#rest.length > 0 ? this.#rest : await this.next();
      if (!chunk) return;
      const [from, to] = [Math.max(0, start - this.#at), Math.min(chunk.length, end - this.#at)];
      this.#rest = chunk.subarray(to);
      this.#at += to;
      if (from < to) yield chunk.subarray(from, to);
    }
  }

  private async open(): Promise<void> {
    await this.end();
    this.#passes += 1;
    if (this.#passes > MOST_PASSES) await this.heard(Promise.reject(tableTooLarge()));
    const opened = await this.heard(this.file.open());
    this.#bytes = opened[Symbol.asyncIterator]();
    this.#rest = new Uint8Array();
    this.#at = 0;
  }

  private async next(): Promise<Uint8Array | undefined> {
    const next = this.#bytes && (await this.heard(this.#bytes.next()));
    return next && !next.done ? next.value : undefined;
  }

  private async heard<Value>(coming: Promise<Value>): Promise<Value> {
    try {
      return await coming;
    } catch (error) {
      if (error instanceof Error) this.#failure = error;
      throw error;
    }
  }
}

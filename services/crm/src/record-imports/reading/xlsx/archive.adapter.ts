import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';

import { tableBroken, tableLocked, tableTooLarge } from '../../record-import.errors.js';
import type { TableFile } from '../table-file.js';
import { Passes } from './passes.adapter.js';

/** More parts no workbook has. */
const MOST_PARTS = 10_000;

/** So much a part may unpack to, in bytes, if nothing else is said: sheets are read piece by piece. */
export const LARGEST_PART = 4 * 1024 ** 3;

/** What packs better than this isn’t written by anybody, … */
const DENSEST = 250;

/** … except a little of it. */
const NEVER_DENSE = 10 * 1024 ** 2;

/** The parts of a workbook, by their names. Nothing that it says of itself is believed. */
export class Archive {
  private constructor(
    private readonly passes: Passes,
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws DomainError `invalid` `crm.record-import.table-broken`, where it is no archive */
  static async open(file: TableFile): Promise<Archive> {
    const passes = new Passes(file);
    try {
      const zip = await fromRandomAccessReaderPromise(passes, file.sizeBytes, { autoClose: false, lazyEntries: true });
      return new Archive(passes, zip, await partsOf(zip));
    } catch {
      await passes.end();
      throw passes.failed(tableBroken());
    }
  }

  async close(): Promise<void> {
    this.zip.close();
    await this.passes.end();
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /**
   * The text of a part, in pieces; of one that isn’t there none.
   * @throws DomainError `invalid`, where it is more than `most` bytes, locked or damaged
   */
  async *text(name: string, most = LARGEST_PART): AsyncGenerator<string> {
    const part = this.parts.get(name.toLowerCase());
    if (!part) return;
    assertModest(part, most);
    const decoder = new TextDecoder();
    try {
      const content: AsyncIterable<Buffer> = await this.zip.openReadStreamPromise(part);
      for await (const chunk of content) yield decoder.decode(chunk, { stream: true });
    } catch {
      throw this.passes.failed(tableBroken());
    }
  }
}

async function partsOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const parts = new Map<string, Entry>();
  if (zip.entryCount > MOST_PARTS) throw tableTooLarge();
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName.toLowerCase(), entry);
  return parts;
}

function assertModest(part: Entry, most: number): void {
  if (part.isEncrypted()) throw tableLocked();
  const isDense = part.uncompressedSize > NEVER_DENSE && part.uncompressedSize > part.compressedSize * DENSEST;
  if (part.uncompressedSize > most || isDense) throw tableTooLarge();
}

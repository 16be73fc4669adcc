import { createHash } from 'node:crypto';
import { createReadStream, openSync, readSync, closeSync, fstatSync } from 'node:fs';

import { isSystemError, Problem } from '../problem.js';

const CHUNK = 256 * 1024;
const SAMPLE = 64 * 1024;

/** A file that is read piece by piece, whatever its size. */
export class ExportedFile {
  private read = 0;

  private constructor(
    private readonly path: string,
    private readonly size: number,
    /** The same for the same file: importing it again belongs to the same change set. */
    readonly changeSetId: string,
  ) {}

  /** @throws Problem where there is no such file, or it can't be read */
  static open(path: string): ExportedFile {
    const file = opened(path);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) throw new Problem(`${path} is no file: name the result.json of an export.`);
      const sample = Buffer.alloc(SAMPLE);
      const length = readSync(file, sample, 0, SAMPLE, 0);
      return new ExportedFile(path, stats.size, idOf(`${stats.size}:`, sample.subarray(0, length)));
    } finally {
      closeSync(file);
    }
  }

  /** How much of it was read, from 0 to 1. */
  get share(): number {
    return this.size === 0 ? 1 : this.read / this.size;
  }

  /** Decoded across the borders of chunks: a sign of several bytes is never cut. */
  async *pieces(): AsyncGenerator<string> {
    this.read = 0;
    const decoder = new TextDecoder();
    for await (const chunk of createReadStream(this.path, { highWaterMark: CHUNK })) {
      if (!Buffer.isBuffer(chunk)) continue;
      this.read += chunk.length;
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) throw new Problem(`There is no file ${path}.`);
    if (isSystemError(error, 'EACCES', 'EPERM')) throw new Problem(`${path} may not be read: check its permissions.`);
    throw error;
  }
}

/** A UUIDv8 of the beginning and the size. */
function idOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256').update('telegram-export:');
  for (const part of parts) hash.update(part);
  const bytes = hash.digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

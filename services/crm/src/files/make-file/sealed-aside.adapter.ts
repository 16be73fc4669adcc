import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { LARGEST_FILE_BYTES } from '@parley/contracts';
import { type Seal, sealing } from '@parley/platform';

import { fileTooLarge } from '../file.errors.js';

const PIECE_BYTES = 64 * 1024;

/** A content that was sealed, and what it is in clear. */
export type SealedAside = {
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly read: () => Readable;
  readonly close: () => Promise<void>;
};

/**
 * Seals a content into a file that has no name: how long it is must be known before a storage takes it, and whatever
 * becomes of the process, nothing of it stays.
 * @throws DomainError `invalid` `crm.file.too-large`; whatever the content ends with
 */
export async function sealedAside(content: Readable, by: Seal): Promise<SealedAside> {
  const file = await nameless();
  try {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    async function* measured(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        const bytes = Buffer.from(chunk);
        sizeBytes += bytes.length;
        if (sizeBytes > LARGEST_FILE_BYTES) throw fileTooLarge(LARGEST_FILE_BYTES);
        hash.update(bytes);
        yield bytes;
      }
    }
    await pipeline(content, measured, sealing(by), (sealed: AsyncIterable<Buffer>) => file.writeFile(sealed));
    return {
      sizeBytes,
      sha256: hash.digest('hex'),
      read: () => Readable.from(piecesOf(file), { objectMode: false }),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** It is there for as long as it is open. */
async function nameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-'));
  try {
    return await open(join(folder, 'sealed'), 'w+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Streams of a handle close it when they are torn, and keep it from being closed while they are not. */
async function* piecesOf(file: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(PIECE_BYTES), position });
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

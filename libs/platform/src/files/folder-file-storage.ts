import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { ofLength } from './exact-length.js';
import { partsOf } from './file-name.js';
import { FileStorage } from './file-storage.port.js';

/** A folder of the installation, that nobody else on the machine may read. */
export class FolderFileStorage extends FileStorage {
  constructor(private readonly folder: string) {
    super();
  }

  /** It has its name once all of it is on the disk. */
  async put(name: string, content: Readable, bytes: number): Promise<void> {
    const path = this.pathOf(name);
    const coming = `${path}.coming`;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await pipeline(ofLength(content, bytes), createWriteStream(coming, { mode: 0o600, flush: true }));
      await rename(coming, path);
    } catch (error) {
      await rm(coming, { force: true });
      throw error;
    }
  }

  async get(name: string): Promise<Readable | undefined> {
    const handle = await open(this.pathOf(name)).catch(unlessMissing);
    return handle && createReadStream('', { fd: handle });
  }

  removeAll(folder: string): Promise<void> {
    return rm(this.pathOf(folder), { force: true, recursive: true });
  }

  remove(name: string): Promise<void> {
    return rm(this.pathOf(name), { force: true });
  }

  private pathOf(name: string): string {
    return join(this.folder, ...partsOf(name));
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

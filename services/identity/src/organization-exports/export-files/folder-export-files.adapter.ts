import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';

import { exportFolderMissing } from '../organization-export.errors.js';
import { ExportFiles, type Range } from './export-files.port.js';

const safe = /^[0-9a-f-]{36}(\.\d{1,3})?$/;

/** Files in a folder of the installation, that nobody else on the machine may read. */
export class FolderExportFiles extends ExportFiles {
  constructor(private readonly folder: string | undefined) {
    super();
  }

  get isThere(): boolean {
    return this.folder !== undefined;
  }

  async create(tenantId: string, file: string): Promise<Writable> {
    await mkdir(this.pathOf(tenantId), { recursive: true, mode: 0o700 });
    return createWriteStream(this.pathOf(tenantId, file), { mode: 0o600 });
  }

  async read(tenantId: string, file: string, { from, length }: Range): Promise<Buffer | undefined> {
    const handle = await open(this.pathOf(tenantId, file)).catch(() => undefined);
    if (!handle) return undefined;
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  remove(tenantId: string, file: string): Promise<void> {
    return rm(this.pathOf(tenantId, file), { force: true });
  }

  async removeAll(tenantId: string): Promise<void> {
    if (this.isThere) await rm(this.pathOf(tenantId), { force: true, recursive: true });
  }

  private pathOf(...names: readonly string[]): string {
    if (this.folder === undefined) throw exportFolderMissing();
    if (!names.every((name) => safe.test(name))) throw new Error('Not the name of an export');
    return join(this.folder, ...names);
  }
}

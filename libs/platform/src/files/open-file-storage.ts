import type { Readable } from 'node:stream';

import type { FileSettings } from './file-settings.js';
import { FileStorage } from './file-storage.port.js';
import { noFileStorage } from './files.errors.js';
import { FolderFileStorage } from './folder-file-storage.js';

/** The storage that settings name: a bucket, else a folder; without either none that keeps anything. */
export async function openFileStorage({ filesFolder, filesBucket, ...s3 }: FileSettings): Promise<FileStorage> {
  if (filesBucket !== undefined) {
    // Loaded where it is used alone: it is large.
    const { S3FileStorage } = await import('./s3-file-storage.js');
    return new S3FileStorage({ ...s3, filesBucket });
  }
  return filesFolder === undefined ? new NoFileStorage() : new FolderFileStorage(filesFolder);
}

/** Keeps nothing, and says so. */
export class NoFileStorage extends FileStorage {
  put(_: string, content: Readable): Promise<void> {
    content.destroy();
    return Promise.reject(noFileStorage());
  }

  get = () => Promise.resolve(undefined);
  removeAll = () => Promise.resolve();
  remove = () => Promise.resolve();
}

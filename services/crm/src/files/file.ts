import type { Erased, FileEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

type Announced = {
  readonly name: string | Erased;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256: string | Erased;
};

/** Where its bytes lie, and by which version of its key they are sealed. */
export type Stored = { readonly objectId: string; readonly keyVersion: number };

export type File =
  | { readonly status: 'unknown' }
  | ({ readonly status: 'announced' } & Announced)
  | ({ readonly status: 'ready' } & Announced & Stored);

export const initialFile: File = { status: 'unknown' };

export function evolve(file: File, event: FileEvent): File {
  if (event.type === 'crm.file.announced') {
    const { name, contentType, sizeBytes, sha256 } = event.data;
    return { status: 'announced', name, contentType, sizeBytes, sha256 };
  }
  if (file.status === 'unknown') return file;
  switch (event.type) {
    case 'crm.file.uploaded': {
      const { contentType, objectId, keyVersion } = event.data;
      return { ...file, status: 'ready', contentType, objectId, keyVersion };
    }
    case 'crm.file.opened':
      return file;
  }
}

export const fileStream = streamOf('crm.file', { initial: initialFile, evolve });

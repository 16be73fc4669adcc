import { type FileEvent, FileOpened } from '@parley/contracts';

import type { File } from '../file.js';
import { fileNotFound, fileNotReady } from '../file.errors.js';

/** Every time that somebody is given it is a fact. */
export function openFile({ fileId }: { readonly fileId: string }, file: File): readonly FileEvent[] {
  if (file.status === 'unknown') throw fileNotFound(fileId);
  if (file.status === 'announced') throw fileNotReady(fileId);
  return [FileOpened({ fileId })];
}

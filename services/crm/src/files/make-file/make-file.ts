import { FileAnnounced, type FileEvent, FileUploaded } from '@parley/contracts';

import type { File, Stored } from '../file.js';

/** A file of the service’s own making, whose bytes lie there already. */
export type Made = Stored & {
  readonly fileId: string;
  readonly name: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/** What was made twice is the first of them. */
export function makeFile({ objectId, keyVersion, ...file }: Made, existing: File): readonly FileEvent[] {
  if (existing.status !== 'unknown') return [];
  const { fileId, contentType } = file;
  return [FileAnnounced(file), FileUploaded({ fileId, contentType, objectId, keyVersion })];
}

import { type FileEvent, FileUploaded } from '@parley/contracts';

import type { File, Stored } from '../file.js';
import { fileDiffers, fileNotFound, fileUploaded } from '../file.errors.js';
import { sniffedType } from './sniffed-type.js';

/** What came, as it was measured on its way. */
export type Come = Stored & {
  readonly fileId: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly sniffedType: string | null;
};

/** The first that came whole is the file. */
export function finishUpload({ fileId, objectId, keyVersion, ...come }: Come, file: File): readonly FileEvent[] {
  if (file.status === 'unknown') throw fileNotFound(fileId);
  if (file.status === 'ready') throw fileUploaded(fileId);
  if (come.sizeBytes !== file.sizeBytes || come.sha256 !== file.sha256) throw fileDiffers(fileId);
  const contentType = sniffedType({ sniffed: come.sniffedType, announced: file.contentType });
  return [FileUploaded({ fileId, contentType, objectId, keyVersion })];
}

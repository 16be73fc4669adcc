import { FileAnnounced, type FileEvent } from '@parley/contracts';

import type { File } from '../file.js';
import { fileExists, fileTooLarge } from '../file.errors.js';

export type Announcement = {
  readonly fileId: string;
  readonly name: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** How many bytes one file may have. */
  readonly most: number;
};

export function createUpload({ most, ...announced }: Announcement, existing: File): readonly FileEvent[] {
  if (existing.status !== 'unknown') throw fileExists(announced.fileId);
  if (announced.sizeBytes > most) throw fileTooLarge(most);
  return [FileAnnounced(announced)];
}

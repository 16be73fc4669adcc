import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';

const id = z.uuid();

/** Somebody is about to upload a file. What it is called, and what it will be known by, lies under a key of its own. */
export const FileAnnounced = defineEvent({
  type: 'crm.file.announced',
  version: 1,
  data: z.object({
    fileId: id,
    name: personal(z.string()),
    /** As whoever uploads it says. */
    contentType: z.string(),
    sizeBytes: z.int(),
    /** Of its bytes, hex. */
    sha256: personal(z.string()),
  }),
  subject: ({ fileId }) => fileId,
});

/** Its bytes came as they were announced. */
export const FileUploaded = defineEvent({
  type: 'crm.file.uploaded',
  version: 1,
  data: z.object({
    fileId: id,
    /** As its bytes show, where they do. */
    contentType: z.string(),
    /** What they lie under, among all that were tried. */
    objectId: id,
    /** Version of the file's key that they are sealed by. */
    keyVersion: z.int(),
  }),
});

/** Somebody was given an address to download it from. */
export const FileOpened = defineEvent({
  type: 'crm.file.opened',
  version: 1,
  data: z.object({ fileId: id }),
});

export const fileEvents = [FileAnnounced, FileUploaded, FileOpened] as const;

export type FileEvent = EventOf<(typeof fileEvents)[number]>;

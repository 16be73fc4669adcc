import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';
import { exportedType, exportFormat, storedColumns } from './record-export.js';
import { recordImport } from './record-import.js';

const id = z.uuid();

/** What is to be done to many records, as far as it must be known to go on after a stop. */
export const jobWork = z.discriminatedUnion('kind', [z.object({ kind: z.literal('undo'), changeSetId: id })]);

export type JobWork = z.infer<typeof jobWork>;

/** What of a record could not be done, and why; of a field, where it is about one. */
export const jobTrouble = z.object({
  subject: z.object({ type: z.string(), id }),
  field: z.string().optional(),
  /** Of a table: the number of the row, whose header is row 1, and of the column, from 1. */
  row: z.int().optional(),
  column: z.int().optional(),
  /** The refusal's code. */
  code: z.string(),
});

export type JobTrouble = z.infer<typeof jobTrouble>;

/** How far it has come: records that were done, and records with something that could not be. */
const progress = { doneCount: z.int(), failedCount: z.int(), troubles: z.array(jobTrouble) };

/** Work over many records began, piece by piece, as one change set of the same id. */
export const JobRequested = defineEvent({
  type: 'crm.job.requested',
  version: 1,
  data: z.object({ jobId: id, work: jobWork, totalCount: z.int() }),
});

/** A table began to be imported, piece by piece, as one change set of the same id. */
export const RecordImportRequested = defineEvent({
  type: 'crm.job.record-import-requested',
  version: 1,
  data: z.object({
    jobId: id,
    fileId: id,
    ...recordImport.shape,
    /** Who answers for what is new. */
    makerId: id.nullable(),
  }),
});

/** Records of one kind began to be written into a file of the service’s own making. */
export const RecordExportRequested = defineEvent({
  type: 'crm.job.record-export-requested',
  version: 1,
  data: z.object({
    jobId: id,
    /** The file that there will be. */
    fileId: id,
    recordType: exportedType,
    format: exportFormat,
    /** All that may be seen where it is null. */
    columns: storedColumns.nullable(),
    /** The filter and the words that are searched, as JSON: they may be about somebody. */
    asked: personal(z.string()),
  }),
  subject: ({ fileId }) => fileId,
});

/** How much there is to do was not known at first. */
export const JobCounted = defineEvent({
  type: 'crm.job.counted',
  version: 1,
  data: z.object({ jobId: id, totalCount: z.int() }),
});

/** One piece was done; the next begins after that place, in the work's own order. */
export const JobAdvanced = defineEvent({
  type: 'crm.job.advanced',
  version: 1,
  data: z.object({ jobId: id, ...progress, next: z.object({ after: z.string() }) }),
});

export const JobFinished = defineEvent({
  type: 'crm.job.finished',
  version: 1,
  data: z.object({
    jobId: id,
    ...progress,
    /** The file that it made. */
    fileId: id.optional(),
  }),
  closes: true,
});

/** Somebody stopped it: what was done stays, and can be undone. */
export const JobCancelled = defineEvent({
  type: 'crm.job.cancelled',
  version: 1,
  data: z.object({ jobId: id }),
  closes: true,
});

export const jobEvents = [
  JobRequested,
  RecordImportRequested,
  RecordExportRequested,
  JobCounted,
  JobAdvanced,
  JobFinished,
  JobCancelled,
] as const;

export type JobEvent = EventOf<(typeof jobEvents)[number]>;

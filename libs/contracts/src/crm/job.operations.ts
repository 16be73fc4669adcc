import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant, principalSchema } from '../envelope.js';
import { accepted, atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { jobTrouble } from './job.events.js';

const id = z.uuid();

export const jobView = z.object({
  id,
  kind: z.enum(['undo', 'record-import', 'record-export']),
  status: z.enum(['running', 'finished', 'cancelled']),
  doneCount: z.int(),
  failedCount: z.int(),
  /** 0 until it is counted. */
  totalCount: z.int(),
  /** The change set that all it does is part of: its own id. */
  changeSetId: id,
  /** The change set that it undoes. */
  undoneChangeSetId: id.nullable(),
  /** The table that it imports. */
  importedFileId: id.nullable(),
  /** The file that it made, once it came to its end. */
  exportedFileId: id.nullable(),
  requestedBy: principalSchema,
  requestedAt: instant,
  changedAt: instant,
  version: z.int(),
});

export type JobView = z.infer<typeof jobView>;

/**
 * Gives every field whose last change belongs to a change set the value it had before, as a change set of its own; what
 * a later change made ambiguous stays as it is and is told of.
 */
export const UndoChangeSet = defineCommand({
  name: 'crm.undo-change-set',
  permission: 'change-sets:undo',
  input: z.object({ changeSetId: id }),
  output: accepted,
});

/** Stops a job where it stands; what it did stays. */
export const CancelJob = defineCommand({
  name: 'crm.cancel-job',
  permission: 'change-sets:undo',
  input: z.object({ jobId: id }),
  output: accepted,
});

export const ListJobs = defineQuery({
  name: 'crm.list-jobs',
  permission: 'change-sets:read',
  input: z.object({ page: pageInput, ...atLeast.shape }),
  output: pageOf(jobView),
});

export const JobsByIds = defineQuery({
  name: 'crm.jobs-by-ids',
  permission: 'change-sets:read',
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(jobView.nullable()) }),
});

/** What of a job could not be done, in the order in which it came to it. */
export const JobTroubles = defineQuery({
  name: 'crm.job-troubles',
  permission: 'change-sets:read',
  input: z.object({ jobId: id, page: pageInput, ...atLeast.shape }),
  output: pageOf(jobTrouble),
});

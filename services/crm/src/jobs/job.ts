import type {
  EventOf,
  JobEvent,
  JobWork as AskedWork,
  RecordExportRequested,
  RecordImportRequested,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** What a table is imported by. */
export type ImportWork = { readonly kind: 'record-import' } & Omit<
  EventOf<typeof RecordImportRequested>['data'],
  'jobId'
>;

/** Which records are written into a file, and how. */
export type ExportWork = { readonly kind: 'record-export' } & Omit<
  EventOf<typeof RecordExportRequested>['data'],
  'jobId'
>;

export type JobWork = AskedWork | ImportWork | ExportWork;

/** Work over many records, done piece by piece. */
export type Job =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'running' | 'finished' | 'cancelled';
      readonly work: JobWork;
      readonly doneCount: number;
      readonly failedCount: number;
      /** Where the next piece begins, in the work’s own order; nowhere before the first one ended. */
      readonly after: string;
    };

export const initialJob: Job = { status: 'unknown' };

export function evolve(job: Job, event: JobEvent): Job {
  if (event.type === 'crm.job.requested') return begun(event.data.work);
  if (event.type === 'crm.job.record-import-requested') {
    const { jobId: _, ...work } = event.data;
    return begun({ kind: 'record-import', ...work });
  }
  if (event.type === 'crm.job.record-export-requested') {
    const { jobId: _, ...work } = event.data;
    return begun({ kind: 'record-export', ...work });
  }
  if (job.status === 'unknown') return job;
  switch (event.type) {
    case 'crm.job.counted':
      return job;
    case 'crm.job.advanced': {
      const { doneCount, failedCount, next } = event.data;
      return { ...job, doneCount, failedCount, after: next.after };
    }
    case 'crm.job.finished':
      return { ...job, status: 'finished', doneCount: event.data.doneCount, failedCount: event.data.failedCount };
    case 'crm.job.cancelled':
      return { ...job, status: 'cancelled' };
  }
}

const begun = (work: JobWork): Job => ({ status: 'running', work, doneCount: 0, failedCount: 0, after: '' });

export const jobStream = streamOf<Job, JobEvent>('crm.job', { initial: initialJob, evolve });

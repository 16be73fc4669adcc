import type { JobEvent, JobWork } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** Work over many records, done piece by piece. */
export type Job =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'running' | 'finished' | 'cancelled';
      readonly work: JobWork;
      readonly doneCount: number;
      readonly failedCount: number;
    };

export const initialJob: Job = { status: 'unknown' };

export function evolve(job: Job, event: JobEvent): Job {
  if (event.type === 'crm.job.requested')
    return { status: 'running', work: event.data.work, doneCount: 0, failedCount: 0 };
  if (job.status === 'unknown') return job;
  switch (event.type) {
    case 'crm.job.advanced':
      return { ...job, doneCount: event.data.doneCount, failedCount: event.data.failedCount };
    case 'crm.job.finished':
      return { ...job, status: 'finished', doneCount: event.data.doneCount, failedCount: event.data.failedCount };
    case 'crm.job.cancelled':
      return { ...job, status: 'cancelled' };
  }
}

export const jobStream = streamOf<Job, JobEvent>('crm.job', { initial: initialJob, evolve });

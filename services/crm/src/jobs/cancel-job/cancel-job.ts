import { JobCancelled, type JobEvent } from '@parley/contracts';

import { jobNotFound } from '../job.errors.js';
import type { Job } from '../job.js';

/** What is over stays as it came to its end. */
export function cancelJob(jobId: string, job: Job): readonly JobEvent[] {
  if (job.status === 'unknown') throw jobNotFound(jobId);
  return job.status === 'running' ? [JobCancelled({ jobId })] : [];
}

import { DomainError } from '@parley/kernel';

/** No such job. @remedy Choose one of `jobs`. */
export const jobNotFound = (jobId: string) => new DomainError('not-found', 'crm.job.not-found', { jobId });

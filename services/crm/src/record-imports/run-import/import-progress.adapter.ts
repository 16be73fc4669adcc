import { Injectable } from '@nestjs/common';

import type { ImportWork, JobWork } from '../../jobs/job.js';
import { JobProgress, type RunningJob } from '../../jobs/run-job/job-progress.adapter.js';

/** An import that runs, and the row behind which it goes on; none before its first piece. */
export type Running = RunningJob<'record-import'>;

/** How far an import is, as its job says. */
@Injectable()
export class ImportProgress extends JobProgress<'record-import'> {
  protected isMeant(work: JobWork): work is ImportWork {
    return work.kind === 'record-import';
  }
}

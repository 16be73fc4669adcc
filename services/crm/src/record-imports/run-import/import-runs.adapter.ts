import { Injectable } from '@nestjs/common';

import { JobRuns, JobWatch } from '../../jobs/run-job/job-runs.adapter.js';
import { importDue } from './import-due.timer.js';
import { ImportRun } from './import-run.adapter.js';

/** The imports that this process runs. */
@Injectable()
export class ImportRuns extends JobRuns {
  constructor(run: ImportRun, watch: JobWatch) {
    super(importDue, run, watch);
  }
}

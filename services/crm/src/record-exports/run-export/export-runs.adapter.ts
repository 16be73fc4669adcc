import { Injectable } from '@nestjs/common';

import { JobRuns, JobWatch } from '../../jobs/run-job/job-runs.adapter.js';
import { exportDue } from './export-due.timer.js';
import { ExportRun } from './export-run.adapter.js';

/** The exports that this process runs. */
@Injectable()
export class ExportRuns extends JobRuns {
  constructor(run: ExportRun, watch: JobWatch) {
    super(exportDue, run, watch);
  }
}

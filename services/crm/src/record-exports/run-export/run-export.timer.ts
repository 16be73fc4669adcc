import { EventStore } from '@parley/eventsourcing';
import { Fires, type TimerHandler } from '@parley/platform';

import { jobStream } from '../../jobs/job.js';
import type { DueJob } from '../../jobs/run-job/job-due.timer.js';
import { exportDue } from './export-due.timer.js';
import { ExportRuns } from './export-runs.adapter.js';

@Fires(exportDue)
export class RunExportTimer implements TimerHandler<typeof exportDue> {
  constructor(
    private readonly events: EventStore,
    private readonly runs: ExportRuns,
  ) {}

  async fire(due: DueJob): Promise<void> {
    const { state: job } = await this.events.load(jobStream(due.tenantId, due.payload.jobId));
    await this.runs.look(due, job);
  }
}

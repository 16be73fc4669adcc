import { EventStore } from '@parley/eventsourcing';
import { Fires, type TimerHandler } from '@parley/platform';

import { jobStream } from '../../jobs/job.js';
import type { DueJob } from '../../jobs/run-job/job-due.timer.js';
import { importDue } from './import-due.timer.js';
import { ImportRuns } from './import-runs.adapter.js';

@Fires(importDue)
export class RunImportTimer implements TimerHandler<typeof importDue> {
  constructor(
    private readonly events: EventStore,
    private readonly runs: ImportRuns,
  ) {}

  async fire(due: DueJob): Promise<void> {
    const { state: job } = await this.events.load(jobStream(due.tenantId, due.payload.jobId));
    await this.runs.look(due, job);
  }
}

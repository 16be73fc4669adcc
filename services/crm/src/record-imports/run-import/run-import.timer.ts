import { EventStore } from '@parley/eventsourcing';
import { Fires, type TimerHandler } from '@parley/platform';

import { jobStream } from '../../jobs/job.js';
import { type DueImport, importDue } from './import-due.timer.js';
import { ImportRuns } from './import-runs.adapter.js';

/** Begins an import, and begins it anew where nothing came of it for a while: the process may have ended. */
@Fires(importDue)
export class RunImportTimer implements TimerHandler<typeof importDue> {
  constructor(
    private readonly events: EventStore,
    private readonly runs: ImportRuns,
  ) {}

  async fire(due: DueImport): Promise<void> {
    const { jobId, seenCount } = due.payload;
    const { state: job } = await this.events.load(jobStream(due.tenantId, jobId));
    if (job.status !== 'running') return;
    const count = job.doneCount + job.failedCount;
    const cameOn = seenCount !== null && seenCount < count;
    if (this.runs.isRunning(jobId) || cameOn) await this.runs.lookAgain(due, { seenCount: count, attempt: 0 });
    else await this.runs.start(due, count);
  }
}

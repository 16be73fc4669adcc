import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { Fires, type TimerHandler } from '@parley/platform';

import { organizationExportStream } from '../organization-export.js';
import { ExportJobs } from './export-jobs.adapter.js';
import type { DueExport } from './export-schedule.adapter.js';
import { exportDue } from './export-timers.timer.js';

/** Begins an export, and begins it anew where nothing came of it for a minute: the process may have ended. */
@Fires(exportDue)
export class RunExportTimer implements TimerHandler<typeof exportDue> {
  constructor(
    private readonly events: EventStore,
    private readonly jobs: ExportJobs,
    private readonly clock: Clock,
  ) {}

  async fire(due: DueExport): Promise<void> {
    const { organizationExportId, seenCount } = due.payload;
    const { state } = await this.events.load(organizationExportStream(due.tenantId, organizationExportId));
    if (state.status !== 'running') return;
    const isGoingOn = this.jobs.isRunning(organizationExportId) || (seenCount !== null && seenCount < state.doneCount);
    const now = this.clock.now().toISOString();
    if (isGoingOn) await this.jobs.lookAgain(due, state.doneCount, now);
    else await this.jobs.start(due, state.doneCount, now);
  }
}

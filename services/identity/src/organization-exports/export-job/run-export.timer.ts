import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { FireLater, Fires, type TimerHandler } from '@parley/platform';

import { organizationExportStream } from '../organization-export.js';
import { ExportJobs } from './export-jobs.adapter.js';
import type { DueExport } from './export-schedule.adapter.js';
import { exportDue } from './export-timers.timer.js';

/** It is due a moment before it is asked for; what nobody has asked for after so long was refused. */
const [MOMENT_MS, REFUSED_AFTER_MS] = [500, 60_000];

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
    const now = this.clock.now();
    if (state.status === 'unknown' && now.getTime() < Date.parse(due.dueAt) + REFUSED_AFTER_MS)
      throw new FireLater(MOMENT_MS);
    if (state.status !== 'running') return;
    const isGoingOn = this.jobs.isRunning(organizationExportId) || (seenCount !== null && seenCount < state.doneCount);
    if (isGoingOn) await this.jobs.lookAgain(due, state.doneCount, now.toISOString());
    else await this.jobs.start(due, state.doneCount, now.toISOString());
  }
}

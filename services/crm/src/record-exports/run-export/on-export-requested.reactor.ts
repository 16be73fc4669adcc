import { type EventOf, type Recorded, RecordExportRequested } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts, Timers } from '@parley/platform';

import { dueAtOnce } from '../../jobs/run-job/job-due.timer.js';
import { exportDue } from './export-due.timer.js';

@Reacts({ consumer: 'crm.on-export-requested.v1', events: [RecordExportRequested] })
export class OnExportRequestedReactor implements Reactor<typeof RecordExportRequested> {
  constructor(private readonly timers: Timers) {}

  handle({ data, envelope }: Recorded<EventOf<typeof RecordExportRequested>>, { em }: Effect): Promise<void> {
    return this.timers.schedule(exportDue, dueAtOnce(data.jobId, envelope), em);
  }
}

import { type EventOf, type Recorded, RecordImportRequested } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts, Timers } from '@parley/platform';

import { dueAtOnce } from '../../jobs/run-job/job-due.timer.js';
import { importDue } from './import-due.timer.js';

@Reacts({ consumer: 'crm.on-import-requested.v1', events: [RecordImportRequested] })
export class OnImportRequestedReactor implements Reactor<typeof RecordImportRequested> {
  constructor(private readonly timers: Timers) {}

  handle({ data, envelope }: Recorded<EventOf<typeof RecordImportRequested>>, { em }: Effect): Promise<void> {
    return this.timers.schedule(importDue, dueAtOnce(data.jobId, envelope), em);
  }
}

import { type EventOf, type Recorded, RecordImportRequested } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts, Timers } from '@parley/platform';

import { importDue } from './import-due.timer.js';

@Reacts({ consumer: 'crm.on-import-requested.v1', events: [RecordImportRequested] })
export class OnImportRequestedReactor implements Reactor<typeof RecordImportRequested> {
  constructor(private readonly timers: Timers) {}

  async handle({ data, envelope }: Recorded<EventOf<typeof RecordImportRequested>>, { em }: Effect): Promise<void> {
    const { tenantId, actor, correlationId, id: causationId, recordedAt: dueAt } = envelope;
    const { kind, id, onBehalfOf } = actor;
    const { jobId } = data;
    const chain = { correlationId, causationId, seenCount: null, attempt: 0 };
    const payload = { jobId, principal: { kind, id }, ...(onBehalfOf && { onBehalfOf }), ...chain };
    await this.timers.schedule(importDue, { tenantId, key: jobId, dueAt, payload }, em);
  }
}

import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { Fires, handingOver, recordsOf, type Scheduled, TenantDatabase, type TimerHandler } from '@parley/platform';

import { followUpStream } from '../follow-ups/follow-up.js';
import { handFollowUpOver } from './hand-over.js';
import { handOverDue } from './hand-over-due.timer.js';

const sql = `select follow_up_id as id from outreach.follow_up
  where assignee_id = ? and status = 'scheduled' and follow_up_id > ? order by follow_up_id limit ?`;

@Fires(handOverDue)
export class HandOverTimer implements TimerHandler<typeof handOverDue> {
  constructor(
    private readonly events: EventStore,
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async fire(due: Scheduled<typeof handOverDue>): Promise<void> {
    const { tenantId, payload } = due;
    const { principalId, to } = payload;
    const { assigneeId } = to;
    // A team sends nothing: where there is any, a member was named.
    if (assigneeId === null) return;
    const context = handingOver('outreach', due, this.clock.now());
    for await (const followUpId of recordsOf(this.database, { tenantId, principalId, sql }))
      await this.events.update(followUpStream(tenantId, followUpId), context, (followUp) =>
        handFollowUpOver({ followUpId, principalId, assigneeId }, followUp),
      );
  }
}

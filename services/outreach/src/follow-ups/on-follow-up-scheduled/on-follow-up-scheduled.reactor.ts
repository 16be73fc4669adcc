import { type EventOf, FollowUpScheduled, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts, Timers } from '@parley/platform';

import { followUpDue } from '../send-follow-up/follow-up-due.timer.js';

/** The timer follows from the event, so a crash between the two loses nothing. */
@Reacts({ consumer: 'outreach.on-follow-up-scheduled.v1', events: [FollowUpScheduled] })
export class OnFollowUpScheduledReactor implements Reactor<typeof FollowUpScheduled> {
  constructor(private readonly timers: Timers) {}

  async handle({ data, envelope }: Recorded<EventOf<typeof FollowUpScheduled>>, { em }: Effect): Promise<void> {
    const { tenantId, actor, correlationId, id: causationId } = envelope;
    const { kind, id, onBehalfOf } = actor;
    const scheduledBy = { kind, id, ...(onBehalfOf !== undefined && { onBehalfOf }) };
    const payload = { followUpId: data.followUpId, scheduledBy, correlationId, causationId };
    await this.timers.schedule(followUpDue, { tenantId, key: data.followUpId, dueAt: data.dueAt, payload }, em);
  }
}

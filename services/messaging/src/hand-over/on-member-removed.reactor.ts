import { type EventOf, MemberRemoved, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { handOverAfter, type Reactor, Reacts, Timers } from '@parley/platform';

import { handOverDue } from './hand-over-due.timer.js';

@Reacts({ consumer: 'messaging.on-member-removed.v1', events: [MemberRemoved] })
export class OnMemberRemovedReactor implements Reactor<typeof MemberRemoved> {
  constructor(private readonly timers: Timers) {}

  async handle(event: Recorded<EventOf<typeof MemberRemoved>>, { em }: Effect): Promise<void> {
    const due = handOverAfter(event);
    if (due) await this.timers.schedule(handOverDue, due, em);
  }
}

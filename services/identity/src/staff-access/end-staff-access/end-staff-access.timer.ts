import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { Fires, firstCommand, type Scheduled, type TimerHandler } from '@parley/platform';

import { staffAccessDue } from '../staff-access-due.timer.js';
import { endStaffAccess, staffAccessStream } from '../staff-access.js';

@Fires(staffAccessDue)
export class EndStaffAccessTimer implements TimerHandler<typeof staffAccessDue> {
  constructor(
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  /** What was asked for in vain was given to nobody, and has no end. */
  async fire({ tenantId, payload: { staffAccessId } }: Scheduled<typeof staffAccessDue>): Promise<void> {
    const context = firstCommand({ tenantId, principal: { kind: 'system', id: 'identity' } }, this.clock.now());
    await this.events.update(staffAccessStream(tenantId, staffAccessId), context, (access) =>
      access.status === 'unknown' ? [] : endStaffAccess({ staffAccessId, by: 'time' }, access),
    );
  }
}

import { Clock } from '@parley/kernel';
import { Fires, firstCommand, type Scheduled, type TimerHandler } from '@parley/platform';

import { deletionDue } from './deletion-timers.timer.js';
import { Destruction } from './destruction.adapter.js';

@Fires(deletionDue)
export class DeleteOrganizationTimer implements TimerHandler<typeof deletionDue> {
  constructor(
    private readonly destruction: Destruction,
    private readonly clock: Clock,
  ) {}

  fire({ tenantId, payload: { organizationId } }: Scheduled<typeof deletionDue>): Promise<void> {
    const context = firstCommand({ tenantId, principal: { kind: 'system', id: 'identity' } }, this.clock.now());
    return this.destruction.ofDue(organizationId, context);
  }
}

import { Clock } from '@parley/kernel';
import { Fires, firstCommand, type Scheduled, type TimerHandler } from '@parley/platform';

import { deletionNear } from './deletion-timers.timer.js';
import { Farewell } from './farewell.adapter.js';

@Fires(deletionNear)
export class WarnOfDeletionTimer implements TimerHandler<typeof deletionNear> {
  constructor(
    private readonly farewell: Farewell,
    private readonly clock: Clock,
  ) {}

  /** Under the timer's id, so that a firing that is repeated writes no second mail. */
  async fire({ id, tenantId }: Scheduled<typeof deletionNear> & { readonly id: string }): Promise<void> {
    const actor = { tenantId, principal: { kind: 'system', id: 'identity' } } as const;
    const context = { ...firstCommand(actor, this.clock.now()), commandId: id };
    await this.farewell.tell('organization-deletion-near', context);
  }
}

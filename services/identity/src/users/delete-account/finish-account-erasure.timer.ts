import { Clock } from '@parley/kernel';
import { Fires, firstCommand, type Scheduled, type TimerHandler } from '@parley/platform';

import { asIdentity } from '../../house-context.js';
import { accountErasureDue } from './account-erasure-due.timer.js';
import { AccountErasure } from './account-erasure.adapter.js';

@Fires(accountErasureDue)
export class FinishAccountErasureTimer implements TimerHandler<typeof accountErasureDue> {
  constructor(
    private readonly erasure: AccountErasure,
    private readonly clock: Clock,
  ) {}

  fire({ payload: { userId } }: Scheduled<typeof accountErasureDue>): Promise<void> {
    return this.erasure.finish(userId, firstCommand(asIdentity, this.clock.now()));
  }
}

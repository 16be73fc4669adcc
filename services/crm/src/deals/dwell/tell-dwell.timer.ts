import { Fires, type TimerHandler } from '@parley/platform';

import { type DueDwell, dwellDue } from './dwell-due.timer.js';
import { Dwells, StageLimits } from './dwells.adapter.js';

@Fires(dwellDue)
export class TellDwellTimer implements TimerHandler<typeof dwellDue> {
  constructor(
    private readonly limits: StageLimits,
    private readonly dwells: Dwells,
  ) {}

  async fire(due: DueDwell): Promise<void> {
    const limitSeconds = await this.limits.of(due.tenantId, due.payload.stageId);
    if (limitSeconds !== undefined) await this.dwells.look(due, limitSeconds);
  }
}

import { defineTimer, Fires, type Scheduled, type TimerHandler } from '@parley/platform';
import { z } from 'zod';

import { InsistedRuns } from './insisted-runs.adapter.js';

/** Sees to it that a turn is answered even if the process that began to died. */
export const runDue = defineTimer({
  name: 'agents.run-due',
  payload: z.object({
    runId: z.uuid(),
    chatId: z.uuid(),
    turnId: z.uuid(),
    position: z.string(),
    correlationId: z.uuid(),
    causationId: z.uuid(),
  }),
});

@Fires(runDue)
export class RunDueTimer implements TimerHandler<typeof runDue> {
  constructor(private readonly runs: InsistedRuns) {}

  async fire({ tenantId, payload }: Scheduled<typeof runDue>) {
    const { correlationId, causationId, ...request } = payload;
    await this.runs.run({ tenantId, ...request }, { correlationId, causationId });
  }
}

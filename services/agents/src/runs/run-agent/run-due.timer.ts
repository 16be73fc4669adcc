import { defineTimer, FireLater, Fires, type Scheduled, type TimerHandler } from '@parley/platform';
import { z } from 'zod';

import { AwaitedRuns } from './awaited-runs.adapter.js';
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

/** Longer than any drafter may take: by then a run has ended, waits in line, or its process is gone. */
export const LOOKED_AFTER_MILLISECONDS = 30_000;

/** Begins what nobody is at. */
@Fires(runDue)
export class RunDueTimer implements TimerHandler<typeof runDue> {
  constructor(
    private readonly runs: InsistedRuns,
    private readonly awaited: AwaitedRuns,
  ) {}

  async fire({ tenantId, payload }: Scheduled<typeof runDue>) {
    const { correlationId, causationId, ...asked } = payload;
    const request = { tenantId, ...asked };
    const whoever = await this.awaited.whoIsAt(request);
    if (whoever === 'this-process') throw new FireLater(LOOKED_AFTER_MILLISECONDS);
    if (whoever === 'nobody') await this.runs.run(request, { correlationId, causationId });
  }
}

import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { currentTraceparent, TenantDatabase, Timers } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { stageById } from '../../pipelines/stage-directory/stages.table.js';
import { dealStream } from '../deal.js';
import { dwellStream } from './dwell.js';
import { type DueDwell, dwellDue } from './dwell-due.timer.js';
import { passesAt, tellDwell } from './tell-dwell.js';

/** How long deals may stand in a stage, as it says now. */
@Injectable()
export class StageLimits {
  constructor(private readonly database: TenantDatabase) {}

  /** Nothing where it has none, or was archived. */
  async of(tenantId: string, stageId: string): Promise<number | undefined> {
    return (await this.database.inTenant({ tenantId }, (em) => stageById(em, stageId)))?.dwellLimitSeconds;
  }
}

/** What follows where a stay may be too long. */
@Injectable()
export class Dwells {
  constructor(
    private readonly events: EventStore,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  /** Says so where the deal stands there still, and that is too long by now; looks again where it is not yet. */
  async look(due: DueDwell, limitSeconds: number): Promise<void> {
    const { tenantId, payload } = due;
    const { dealId, stageId, since, correlationId, causationId } = payload;
    const { state: deal } = await this.events.load(dealStream(tenantId, dealId));
    if (deal.status !== 'open' || deal.stageId !== stageId) return;
    const [now, dueAt] = [this.clock.now().toISOString(), passesAt(since, limitSeconds)];
    if (now < dueAt) return this.timers.schedule(dwellDue, { ...due, dueAt });

    const actor = { tenantId, principal: { kind: 'system', id: 'crm' } } as const;
    const context = { actor, commandId: v7(), correlationId, causationId, now, ...currentTraceparent() };
    await this.events.update(dwellStream(tenantId, dealId), context, (dwell) =>
      tellDwell({ dealId, stageId, since, limitSeconds }, dwell),
    );
  }
}

import { type EventOf, type Recorded, StageChanged } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts, Timers } from '@parley/platform';

import { dwellDue } from './dwell-due.timer.js';
import { type StandingDeal, standingIn } from './standing-deals.table.js';
import { passesAt } from './tell-dwell.js';

const [PIECE, FIRST] = [500, '00000000-0000-0000-0000-000000000000'];

/** Deals that stand in a stage already keep to the limit that it has from now on. */
@Reacts({ consumer: 'crm.on-dwell-limit-set.v1', events: [StageChanged] })
export class OnLimitSetReactor implements Reactor<typeof StageChanged> {
  constructor(private readonly timers: Timers) {}

  async handle({ data, envelope }: Recorded<EventOf<typeof StageChanged>>, { em }: Effect): Promise<void> {
    const { stageId, dwellLimitSeconds } = data;
    if (typeof dwellLimitSeconds !== 'number') return;
    const { tenantId, correlationId, id: causationId } = envelope;
    const due = ({ dealId, since }: StandingDeal) => {
      const payload = { dealId, stageId, since, correlationId, causationId };
      return { tenantId, key: dealId, dueAt: passesAt(since, dwellLimitSeconds), payload };
    };
    for (let after: string | undefined = FIRST; after !== undefined;) {
      const deals: readonly StandingDeal[] = await standingIn(em, stageId, { after, limit: PIECE });
      if (deals.length > 0) await this.timers.scheduleAll(dwellDue, deals.map(due), em);
      after = deals.length < PIECE ? undefined : deals.at(-1)?.dealId;
    }
  }
}

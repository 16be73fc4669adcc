import {
  DealCreated,
  DealMovedToStage,
  DealReopened,
  DealRestored,
  type EventOf,
  type Recorded,
} from '@parley/contracts';
import { type Effect, EventStore } from '@parley/eventsourcing';
import { type Reactor, Reacts, Timers } from '@parley/platform';

import { stageById } from '../../pipelines/stage-directory/stages.table.js';
import { dealStream } from '../deal.js';
import { dwellDue } from './dwell-due.timer.js';
import { passesAt } from './tell-dwell.js';

const events = [DealCreated, DealMovedToStage, DealReopened, DealRestored] as const;

/** The timer follows from the events: a deal has one, for the stage in which it stands. */
@Reacts({ consumer: 'crm.on-deal-stands.v1', events })
export class OnDealStandsReactor implements Reactor<(typeof events)[number]> {
  constructor(
    private readonly timers: Timers,
    private readonly events: EventStore,
  ) {}

  async handle({ data, envelope }: Recorded<EventOf<(typeof events)[number]>>, { em }: Effect): Promise<void> {
    const { tenantId, recordedAt: since, correlationId, id: causationId } = envelope;
    const { dealId } = data;
    const { state: deal } = await this.events.load(dealStream(tenantId, dealId));
    const stage = deal.status === 'open' ? await stageById(em, deal.stageId) : undefined;
    const limitSeconds = stage?.dwellLimitSeconds;
    if (!stage || limitSeconds === undefined) return this.timers.cancel(dwellDue, { tenantId, key: dealId }, em);

    const payload = { dealId, stageId: stage.id, since, correlationId, causationId };
    await this.timers.schedule(dwellDue, { tenantId, key: dealId, dueAt: passesAt(since, limitSeconds), payload }, em);
  }
}

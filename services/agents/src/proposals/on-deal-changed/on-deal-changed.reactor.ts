import { DealMovedToStage, DealReopened, type EventOf, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { supersedePending } from '../pending-proposals/pending-proposals.table.js';

const consumer = 'agents.on-deal-changed.v1';

/** A move was proposed from where the deal stood: it stands elsewhere now. */
@Reacts({ consumer, events: [DealMovedToStage, DealReopened] })
export class OnDealChangedReactor implements Reactor<typeof DealMovedToStage | typeof DealReopened> {
  constructor(private readonly clock: Clock) {}

  async handle(event: Recorded<EventOf<typeof DealMovedToStage | typeof DealReopened>>, { em, events }: Effect) {
    const context = commandInAnswerTo(event, { service: 'agents', consumer }, this.clock.now());
    await supersedePending({ em, events, context }, { dealId: event.data.dealId }, 'deal-changed');
  }
}

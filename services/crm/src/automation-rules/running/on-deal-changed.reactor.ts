import {
  DealCreated,
  DealMovedToStage,
  DealReopened,
  DwellPassed,
  type EventOf,
  type Recorded,
} from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import type { Occasion } from './occasion.js';
import { RuleRunner } from './rule-runner.adapter.js';

const consumer = 'crm.automation-rules.v1';

type Heard = typeof DealCreated | typeof DealMovedToStage | typeof DealReopened | typeof DwellPassed;

/** Asks the rules about a deal that came into being, that stands in another stage, or for too long in one. */
@Reacts({ consumer, events: [DealCreated, DealMovedToStage, DealReopened, DwellPassed] })
export class OnDealChangedReactor implements Reactor<Heard> {
  constructor(
    private readonly identifiers: CrmIdentifiers,
    private readonly clock: Clock,
  ) {}

  async handle(event: Recorded<EventOf<Heard>>, { em, events }: Effect): Promise<void> {
    const context = commandInAnswerTo(event, { service: 'crm', consumer }, this.clock.now());
    const ids = await this.identifiers.of(context.actor.tenantId);
    await new RuleRunner({ em, events, ids, context }).run(event.data.dealId, occasionOf(event));
  }
}

function occasionOf(event: Recorded<EventOf<Heard>>): Occasion {
  switch (event.type) {
    case 'crm.deal.created':
      return { happened: 'created', stageId: event.data.stage.id };
    case 'crm.dwell.passed':
      return { happened: 'stood', stageId: event.data.stageId };
    case 'crm.deal.moved-to-stage':
    case 'crm.deal.reopened':
      return { happened: 'moved', stageId: event.data.to.id };
  }
}

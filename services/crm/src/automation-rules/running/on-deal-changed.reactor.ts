import { DealCreated, DealMovedToStage, DealReopened, type EventOf, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import type { Occasion } from './occasion.js';
import { RuleRunner } from './rule-runner.adapter.js';

const consumer = 'crm.automation-rules.v1';

type Heard = typeof DealCreated | typeof DealMovedToStage | typeof DealReopened;

/** Asks the rules about a deal that came into being, or that stands in another stage. */
@Reacts({ consumer, events: [DealCreated, DealMovedToStage, DealReopened] })
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

const occasionOf = (event: Recorded<EventOf<Heard>>): Occasion =>
  event.type === 'crm.deal.created'
    ? { happened: 'created', stageId: event.data.stage.id }
    : { happened: 'moved', stageId: event.data.to.id };

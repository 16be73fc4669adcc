import { type EventOf, type Recorded, SendFailed, SendRefused, SendSent } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { proposalStream } from '../proposal.js';
import { recordOutcome } from '../record-outcome/record-outcome.js';
import { outcomeOf } from './on-send-outcome.js';

const consumer = 'agents.on-send-outcome.v1';

type Outcomes = typeof SendSent | typeof SendFailed | typeof SendRefused;

@Reacts({ consumer, events: [SendSent, SendFailed, SendRefused] })
export class OnSendOutcomeReactor implements Reactor<Outcomes> {
  constructor(private readonly clock: Clock) {}

  async handle(event: Recorded<EventOf<Outcomes>>, { events }: Effect) {
    const outcome = outcomeOf(event);
    if (!outcome) return;
    const context = commandInAnswerTo(event, { service: 'agents', consumer }, this.clock.now());
    await events.update(proposalStream(event.envelope.tenantId, outcome.proposalId), context, (proposal) =>
      recordOutcome(outcome, proposal),
    );
  }
}

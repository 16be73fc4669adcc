import { type EventOf, type Recorded, TurnClosed } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts, Timers } from '@parley/platform';

import { AgentsIdentifiers } from '../../agents-ids.adapter.js';
import { LOOKED_AFTER_MILLISECONDS, runDue } from '../run-agent/run-due.timer.js';
import { RunStarter } from './run-starter.adapter.js';

/**
 * A turn that closed is answered. A run takes longer than a transaction may, so it begins beside it, at once; the timer
 * is what makes sure of it.
 */
@Reacts({ consumer: 'agents.on-turn-closed.v1', events: [TurnClosed] })
export class OnTurnClosedReactor implements Reactor<typeof TurnClosed> {
  constructor(
    private readonly identifiers: AgentsIdentifiers,
    private readonly timers: Timers,
    private readonly starter: RunStarter,
  ) {}

  async handle({ data, envelope }: Recorded<EventOf<typeof TurnClosed>>, { em }: Effect) {
    if (data.reason === 'answered' || data.reason === 'asked') return;
    const { tenantId, correlationId, id: causationId } = envelope;
    const { chatId, turnId, position } = data;
    const { runOf } = await this.identifiers.of(tenantId);
    const request = { runId: runOf(turnId), chatId, turnId, position };
    const cause = { correlationId, causationId };
    const dueAt = new Date(Date.parse(envelope.recordedAt) + LOOKED_AFTER_MILLISECONDS).toISOString();
    await this.timers.schedule(runDue, { tenantId, key: turnId, dueAt, payload: { ...request, ...cause } }, em);
    this.starter.start({ tenantId, ...request }, cause);
  }
}

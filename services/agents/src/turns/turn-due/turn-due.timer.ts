import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { defineTimer, Fires, type Scheduled, type TimerHandler } from '@parley/platform';
import { z } from 'zod';

import { AgentsSettings } from '../../agents.settings.js';
import { asAgents } from '../../as-agents.adapter.js';
import { closeQuietTurn } from '../close-turn/close-turn.js';
import { turnStream } from '../turn.js';
import { windowOf } from '../window.settings.js';

/** Fires when a contact has been silent for long enough, unless the contact goes on writing. */
export const turnDue = defineTimer({
  name: 'agents.turn-due',
  payload: z.object({ chatId: z.uuid(), correlationId: z.uuid(), causationId: z.uuid() }),
});

@Fires(turnDue)
export class TurnDueTimer implements TimerHandler<typeof turnDue> {
  constructor(
    private readonly events: EventStore,
    private readonly settings: AgentsSettings,
    private readonly clock: Clock,
  ) {}

  async fire({ tenantId, payload }: Scheduled<typeof turnDue>) {
    const { chatId, ...cause } = payload;
    const context = asAgents(tenantId, cause, this.clock.now());
    const silence = { now: context.now, window: windowOf(this.settings) };
    await this.events.update(turnStream(tenantId, chatId), context, (turn) => closeQuietTurn(silence, turn));
  }
}

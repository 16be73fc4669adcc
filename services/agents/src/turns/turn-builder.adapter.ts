import type { EventOf, MessageReceived } from '@parley/contracts';
import type { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Timers } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { AgentsIdentifiers } from '../agents-ids.adapter.js';
import { AgentsSettings } from '../agents.settings.js';
import { addTurnMessage } from './add-turn-message/add-turn-message.js';
import { endsAt, evolve, type Turn, turnStream } from './turn.js';
import { turnDue } from './turn-due/turn-due.timer.js';
import { windowOf } from './window.settings.js';

type Received = Pick<EventOf<typeof MessageReceived>['data'], 'chatId' | 'messageId' | 'subjectId'>;

/** Takes a message into its chat's turn, and sets the timer that ends it. */
@Injectable()
export class TurnBuilder {
  constructor(
    private readonly identifiers: AgentsIdentifiers,
    private readonly timers: Timers,
    private readonly settings: AgentsSettings,
  ) {}

  async add({ chatId, messageId, subjectId }: Received, events: EventStore, context: CommandContext): Promise<void> {
    const { tenantId } = context.actor;
    const window = windowOf(this.settings);
    const { turnOf } = await this.identifiers.of(tenantId);
    const message = { chatId, messageId, subjectId, window, now: context.now, nextTurnId: turnOf(messageId) };
    let after: Turn | undefined;
    await events.update(turnStream(tenantId, chatId), context, (turn) => {
      const added = addTurnMessage(message, turn);
      after = added.reduce<Turn>(evolve, turn);
      return added;
    });
    if (after?.open) await this.setTimer(context, endsAt(after.open, window), chatId);
  }

  private setTimer({ actor, correlationId, causationId }: CommandContext, dueAt: string, chatId: string) {
    const payload = { chatId, correlationId, causationId };
    return this.timers.schedule(turnDue, { tenantId: actor.tenantId, key: chatId, dueAt, payload });
  }
}

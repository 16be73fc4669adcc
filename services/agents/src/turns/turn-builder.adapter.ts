import type { EventOf, MessageReceived } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
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

  async add(received: Received, { events, em, position }: Effect, context: CommandContext): Promise<void> {
    const { chatId, messageId, subjectId } = received;
    const { tenantId } = context.actor;
    const window = windowOf(this.settings);
    const { turnOf } = await this.identifiers.of(tenantId);
    const added = { chatId, messageId, subjectId, position };
    const message = { ...added, window, now: context.now, nextTurnId: turnOf(messageId) };
    let after: Turn | undefined;
    await events.update(turnStream(tenantId, chatId), context, (turn) => {
      const decided = addTurnMessage(message, turn);
      after = decided.reduce<Turn>(evolve, turn);
      return decided;
    });
    if (after?.open) await this.timers.schedule(turnDue, due(context, endsAt(after.open, window), chatId), em);
  }
}

/** One timer per chat: each further line moves it. */
const due = ({ actor, correlationId, causationId }: CommandContext, dueAt: string, chatId: string) => ({
  tenantId: actor.tenantId,
  key: chatId,
  dueAt,
  payload: { chatId, correlationId, causationId },
});

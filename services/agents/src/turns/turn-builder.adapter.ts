import type { EventOf, MessageReceived } from '@parley/contracts';
import type { EffectOfMany } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Scheduled, Timers } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { AgentsIdentifiers } from '../agents-ids.adapter.js';
import { AgentsSettings } from '../agents.settings.js';
import { addTurnMessage } from './add-turn-message/add-turn-message.js';
import { endsAt, evolve, type Turn, turnStream } from './turn.js';
import { turnDue } from './turn-due/turn-due.timer.js';
import { windowOf } from './window.settings.js';

type Received = Pick<EventOf<typeof MessageReceived>['data'], 'chatId' | 'messageId' | 'subjectId'> & {
  readonly position: string;
};

/** When the turns of a batch end if nothing more is said: one timer per chat, which each further line moves. */
export type TurnsDue = Map<string, Scheduled<typeof turnDue>>;

/** Takes a message into its chat's turn, and sets the timers that end turns. */
@Injectable()
export class TurnBuilder {
  constructor(
    private readonly identifiers: AgentsIdentifiers,
    private readonly timers: Timers,
    private readonly settings: AgentsSettings,
  ) {}

  async add(
    { chatId, messageId, subjectId, position }: Received,
    { events, due }: Pick<EffectOfMany, 'events'> & { readonly due: TurnsDue },
    context: CommandContext,
  ): Promise<void> {
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
    if (after?.open) due.set(chatId, dueOf(context, endsAt(after.open, window), chatId));
  }

  schedule(due: TurnsDue, em: EffectOfMany['em']): Promise<void> {
    return this.timers.scheduleAll(turnDue, [...due.values()], em);
  }
}

const dueOf = ({ actor, correlationId, causationId }: CommandContext, dueAt: string, chatId: string) => ({
  tenantId: actor.tenantId,
  key: chatId,
  dueAt,
  payload: { chatId, correlationId, causationId },
});

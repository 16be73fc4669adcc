import type { EventOf, MessageReceived, TurnEvent } from '@parley/contracts';
import type { EffectOfMany, StreamUpdate } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Scheduled, Timers } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { AgentsIdentifiers, type AgentsIds } from '../agents-ids.adapter.js';
import { AgentsSettings } from '../agents.settings.js';
import { addTurnMessage } from './add-turn-message/add-turn-message.js';
import { closeAnsweredTurn } from './close-turn/close-turn.js';
import { endsAt, evolve, type Turn, turnStream } from './turn.js';
import { turnDue } from './turn-due/turn-due.timer.js';
import { windowOf } from './window.settings.js';

type Added = Pick<EventOf<typeof MessageReceived>['data'], 'chatId' | 'messageId' | 'subjectId'> & {
  readonly position: string;
};

/** What was said in a chat: a message of the contact's, or of our side. */
export type Said = { readonly context: CommandContext } & (
  { readonly is: 'received'; readonly message: Added } | { readonly is: 'answered'; readonly chatId: string }
);

type Update = StreamUpdate<Turn, TurnEvent>;

/** When the turns of a batch end if nothing more is said: one timer per chat, which each further line moves. */
type Due = Map<string, Scheduled<typeof turnDue>>;

/** Takes messages into their chats' turns, many at once, and sets the timers that end turns. */
@Injectable()
export class TurnBuilder {
  constructor(
    private readonly identifiers: AgentsIdentifiers,
    private readonly timers: Timers,
    private readonly settings: AgentsSettings,
  ) {}

  /** All of one organization, in their order. */
  async hear(said: readonly Said[], { events, em }: EffectOfMany): Promise<void> {
    const [first] = said;
    if (!first) return;
    const ids = await this.identifiers.of(first.context.actor.tenantId);
    const due: Due = new Map();
    await events.updateAll(said.map((one) => (one.is === 'received' ? this.add(one, ids, due) : answered(one))));
    await this.timers.scheduleAll(turnDue, [...due.values()], em);
  }

  private add({ message, context }: Extract<Said, { is: 'received' }>, { turnOf }: AgentsIds, due: Due): Update {
    const { chatId, messageId } = message;
    const window = windowOf(this.settings);
    const adding = { ...message, window, now: context.now, nextTurnId: turnOf(messageId) };
    return {
      stream: turnStream(context.actor.tenantId, chatId),
      context,
      decide: (turn) => {
        const decided = addTurnMessage(adding, turn);
        const { open } = decided.reduce<Turn>(evolve, turn);
        if (open) due.set(chatId, dueOf(context, endsAt(open, window), chatId));
        return decided;
      },
    };
  }
}

/** Somebody of our side has answered, whoever it was: nothing is left to propose an answer to. */
const answered = ({ chatId, context }: Extract<Said, { is: 'answered' }>): Update => ({
  stream: turnStream(context.actor.tenantId, chatId),
  context,
  decide: closeAnsweredTurn,
});

const dueOf = ({ actor, correlationId, causationId }: CommandContext, dueAt: string, chatId: string) => ({
  tenantId: actor.tenantId,
  key: chatId,
  dueAt,
  payload: { chatId, correlationId, causationId },
});

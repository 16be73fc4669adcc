import { type EventOf, MessageReceived, MessageSent, type Recorded } from '@parley/contracts';
import type { EffectOfMany, Occurrence } from '@parley/eventsourcing';
import { Clock, type CommandContext } from '@parley/kernel';
import { type BatchReactor, commandInAnswerTo, Reacts } from '@parley/platform';

import { PendingInChats } from '../../proposals/pending-proposals/pending-in-chats.table.js';
import { closeAnsweredTurn } from '../close-turn/close-turn.js';
import { turnStream } from '../turn.js';
import { TurnBuilder, type TurnsDue } from '../turn-builder.adapter.js';

const consumer = 'agents.on-message.v1';

type Said = typeof MessageReceived | typeof MessageSent;
type Received = Recorded<EventOf<typeof MessageReceived>>;
type Sent = Recorded<EventOf<typeof MessageSent>>;

/** What the messages of one batch share. */
type Batch = { readonly effect: EffectOfMany; readonly pending: PendingInChats; readonly due: TurnsDue };

/** Agents answer what is said now, in private: history was said before them, and groups are not theirs. */
@Reacts({ consumer, events: [MessageReceived, MessageSent] })
export class OnMessageReactor implements BatchReactor<Said> {
  constructor(
    private readonly turns: TurnBuilder,
    private readonly clock: Clock,
  ) {}

  async handleAll(occurrences: readonly Occurrence<Said>[], effect: EffectOfMany): Promise<void> {
    const said = occurrences.filter(({ event: { data } }) => data.origin === 'live' && data.chatKind === 'private');
    const chatIds = new Set(said.map(({ event }) => event.data.chatId));
    const pending = await PendingInChats.of(effect, [...chatIds]);
    const due: TurnsDue = new Map();
    for (const { event, position } of said) {
      const batch = { effect, pending, due };
      if (event.type === 'messaging.message.received') await this.received({ event, position }, batch);
      else await this.answered(event, batch);
    }
    await this.turns.schedule(due, effect.em);
  }

  private async received({ event, position }: { event: Received; position: string }, { effect, pending, due }: Batch) {
    const context = this.contextOf(event);
    await pending.supersede({ chatId: event.data.chatId }, 'newer-message', context);
    await this.turns.add({ ...event.data, position }, { events: effect.events, due }, context);
  }

  /** Somebody of our side has answered, whoever it was: nothing is left to propose an answer to. */
  private async answered(event: Sent, { effect: { events }, pending }: Batch) {
    const context = this.contextOf(event);
    const { chatId } = event.data;
    await pending.supersede({ chatId, action: 'reply' }, 'answered', context);
    await events.update(turnStream(context.actor.tenantId, chatId), context, closeAnsweredTurn);
  }

  private contextOf(event: Received | Sent): CommandContext {
    return commandInAnswerTo(event, { service: 'agents', consumer }, this.clock.now());
  }
}

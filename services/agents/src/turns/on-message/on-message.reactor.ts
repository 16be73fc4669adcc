import { type EventOf, MessageReceived, MessageSent, type Recorded } from '@parley/contracts';
import type { EffectOfMany, Occurrence } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { type BatchReactor, commandInAnswerTo, Reacts } from '@parley/platform';

import { PendingInChats } from '../../proposals/pending-proposals/pending-in-chats.table.js';
import { type Said, TurnBuilder } from '../turn-builder.adapter.js';

const consumer = 'agents.on-message.v1';

type Message = typeof MessageReceived | typeof MessageSent;

/** Agents answer what is said now, in private: history was said before them, and groups are not theirs. */
@Reacts({ consumer, events: [MessageReceived, MessageSent] })
export class OnMessageReactor implements BatchReactor<Message> {
  constructor(
    private readonly turns: TurnBuilder,
    private readonly clock: Clock,
  ) {}

  async handleAll(occurrences: readonly Occurrence<Message>[], effect: EffectOfMany): Promise<void> {
    const said = occurrences
      .filter(({ event: { data } }) => data.origin === 'live' && data.chatKind === 'private')
      .map((one) => this.saidIn(one));
    await this.overtake(said, effect);
    await this.turns.hear(said, effect);
  }

  private saidIn({ event, position }: Occurrence<Message>): Said {
    const context = commandInAnswerTo(event, { service: 'agents', consumer }, this.clock.now());
    return isReceived(event)
      ? { is: 'received', message: { ...event.data, position }, context }
      : { is: 'answered', chatId: event.data.chatId, context };
  }

  private async overtake(said: readonly Said[], effect: EffectOfMany): Promise<void> {
    const pending = await PendingInChats.of(effect, [...new Set(said.map(chatOf))]);
    for (const one of said) {
      const chatId = chatOf(one);
      if (one.is === 'received') await pending.supersede({ chatId }, 'newer-message', one.context);
      else await pending.supersede({ chatId, action: 'reply' }, 'answered', one.context);
    }
  }
}

const chatOf = (said: Said): string => (said.is === 'received' ? said.message.chatId : said.chatId);

const isReceived = (
  event: Recorded<EventOf<typeof MessageReceived>> | Recorded<EventOf<typeof MessageSent>>,
): event is Recorded<EventOf<typeof MessageReceived>> => event.type === MessageReceived.type;

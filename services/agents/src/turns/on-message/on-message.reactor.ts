import { type EventOf, MessageReceived, MessageSent, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock, type CommandContext } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { supersedePending } from '../../proposals/pending-proposals/pending-proposals.table.js';
import { closeAnsweredTurn } from '../close-turn/close-turn.js';
import { turnStream } from '../turn.js';
import { TurnBuilder } from '../turn-builder.adapter.js';

const consumer = 'agents.on-message.v1';

type Received = Recorded<EventOf<typeof MessageReceived>>;
type Sent = Recorded<EventOf<typeof MessageSent>>;

/** Agents answer what is said now, in private: history was said before them, and groups are not theirs. */
@Reacts({ consumer, events: [MessageReceived, MessageSent] })
export class OnMessageReactor implements Reactor<typeof MessageReceived | typeof MessageSent> {
  constructor(
    private readonly turns: TurnBuilder,
    private readonly clock: Clock,
  ) {}

  async handle(event: Received | Sent, effect: Effect) {
    if (event.data.origin !== 'live' || event.data.chatKind !== 'private') return;
    const context = commandInAnswerTo(event, { service: 'agents', consumer }, this.clock.now());
    if (event.type === 'messaging.message.received') await this.received(event, effect, context);
    else await this.answered(event, effect, context);
  }

  private async received({ data }: Received, effect: Effect, context: CommandContext) {
    const { chatId } = data;
    await supersedePending({ ...effect, context }, { chatId }, 'newer-message');
    await this.turns.add(data, effect, context);
  }

  /** Somebody of our side has answered, whoever it was: nothing is left to propose an answer to. */
  private async answered({ data: { chatId } }: Sent, { em, events }: Effect, context: CommandContext) {
    await supersedePending({ em, events, context }, { chatId, action: 'reply' }, 'answered');
    await events.update(turnStream(context.actor.tenantId, chatId), context, closeAnsweredTurn);
  }
}

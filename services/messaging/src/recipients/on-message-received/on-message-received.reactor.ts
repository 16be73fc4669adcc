import { clearOr, type EventOf, MessageReceived, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { asksNotToBeWrittenTo } from '../opt-out/explicit-opt-out.js';
import { optOut } from '../opt-out/opt-out.js';
import { recipientStream } from '../recipient.js';

const consumer = 'messaging.on-message-received.v1';

/** Whoever asks not to be written to isn't, from the next send on. */
@Reacts({ consumer, events: [MessageReceived] })
export class OnMessageReceivedReactor implements Reactor<typeof MessageReceived> {
  constructor(private readonly clock: Clock) {}

  async handle(event: Recorded<EventOf<typeof MessageReceived>>, { events }: Effect): Promise<void> {
    const { chatKind, sender, chatId, messageId } = event.data;
    const text = clearOr(event.data.content, null)?.text ?? '';
    if (chatKind !== 'private' || !asksNotToBeWrittenTo(text)) return;
    const context = commandInAnswerTo(event, { service: 'messaging', consumer }, this.clock.now());
    await events.update(recipientStream(event.envelope.tenantId, sender.peerId), context, (recipient) =>
      optOut({ peerId: sender.peerId, chatId, messageId }, recipient),
    );
  }
}

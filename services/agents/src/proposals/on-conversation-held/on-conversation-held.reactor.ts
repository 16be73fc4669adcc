import { ConversationHeld, type EventOf, type Recorded, RecipientOptedOut } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { supersedePending } from '../pending-proposals/pending-proposals.table.js';

const consumer = 'agents.on-conversation-held.v1';

/** Whoever takes over decides anew, and whoever opted out is not written to. */
@Reacts({ consumer, events: [ConversationHeld, RecipientOptedOut] })
export class OnConversationHeldReactor implements Reactor<typeof ConversationHeld | typeof RecipientOptedOut> {
  constructor(private readonly clock: Clock) {}

  async handle(event: Recorded<EventOf<typeof ConversationHeld | typeof RecipientOptedOut>>, { em, events }: Effect) {
    const context = commandInAnswerTo(event, { service: 'agents', consumer }, this.clock.now());
    const { chatId } = event.data;
    if (event.type === 'messaging.conversation.held')
      await supersedePending({ em, events, context }, { chatId }, 'holder-changed');
    else await supersedePending({ em, events, context }, { chatId, action: 'reply' }, 'opted-out');
  }
}

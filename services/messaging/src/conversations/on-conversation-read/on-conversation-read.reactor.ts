import { ConversationRead, type EventOf, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts } from '@parley/platform';

import { Errands } from '../../errands/errands.adapter.js';

/** What a member read here, Telegram is told. What was read on another device it told us itself. */
@Reacts({ consumer: 'messaging.on-conversation-read.v1', events: [ConversationRead] })
export class OnConversationReadReactor implements Reactor<typeof ConversationRead> {
  constructor(private readonly errands: Errands) {}

  async handle({ data, envelope }: Recorded<EventOf<typeof ConversationRead>>, { em }: Effect): Promise<void> {
    if (envelope.actor.kind === 'system') return;
    await this.errands.leave(em, envelope.tenantId, { chatId: data.chatId, upTo: data.upToExternalId });
  }
}

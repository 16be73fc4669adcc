import { ConversationAssigned, type EventOf, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts } from '@parley/platform';

import { assignedChats } from './assigned-chats.adapter.js';

/** A follow-up is whose its chat is. */
@Reacts({ consumer: 'outreach.on-conversation-assigned.v1', events: [ConversationAssigned] })
export class OnConversationAssignedReactor implements Reactor<typeof ConversationAssigned> {
  handle(event: Recorded<EventOf<typeof ConversationAssigned>>, { em }: Effect): Promise<void> {
    return assignedChats.note(event, em);
  }
}

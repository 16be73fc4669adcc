import { ConversationCollaboratorsChanged, type EventOf, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts } from '@parley/platform';

import { assignedChats } from './assigned-chats.adapter.js';

/** A follow-up is shared with whom its chat is. */
@Reacts({
  consumer: 'outreach.on-conversation-collaborators-changed.v1',
  events: [ConversationCollaboratorsChanged],
})
export class OnConversationCollaboratorsChangedReactor implements Reactor<typeof ConversationCollaboratorsChanged> {
  handle(event: Recorded<EventOf<typeof ConversationCollaboratorsChanged>>, { em }: Effect): Promise<void> {
    return assignedChats.noteCollaborators(event, em);
  }
}

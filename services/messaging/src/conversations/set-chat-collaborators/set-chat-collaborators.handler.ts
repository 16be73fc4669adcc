import { type InputOf, newcomersAmong, type Reach, SetChatCollaborators } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { ChatRecords } from '../../chats/chat-records.adapter.js';
import { chatVersion } from '../conversation.errors.js';
import { conversationStream } from '../conversation.js';
import { setChatCollaborators } from './set-chat-collaborators.js';

@Handles(SetChatCollaborators)
export class SetChatCollaboratorsHandler implements Handler<typeof SetChatCollaborators> {
  constructor(
    private readonly events: EventStore,
    private readonly chats: ChatRecords,
    private readonly assignees: Assignees,
  ) {}

  async handle(input: InputOf<typeof SetChatCollaborators>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { expectedVersion, ...asked } = input;
    const before = await this.chats.get(tenantId, asked.chatId, reach);
    await this.assignees.checkMembers(tenantId, newcomersAmong(asked.collaboratorIds, before));
    const stream = conversationStream(tenantId, asked.chatId);
    const { position } = await this.events.update(stream, context, (conversation, version) => {
      const changed = setChatCollaborators(asked, conversation);
      if (expectedVersion !== undefined && expectedVersion !== version) throw chatVersion(asked.chatId, version);
      return changed;
    });
    return { id: asked.chatId, position };
  }
}

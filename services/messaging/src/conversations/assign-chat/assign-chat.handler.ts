import { AssignChat, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { ChatRecords } from '../../chats/chat-records.adapter.js';
import { chatVersion } from '../conversation.errors.js';
import { conversationStream } from '../conversation.js';
import { assignChat } from './assign-chat.js';

@Handles(AssignChat)
export class AssignChatHandler implements Handler<typeof AssignChat> {
  constructor(
    private readonly events: EventStore,
    private readonly chats: ChatRecords,
    private readonly assignees: Assignees,
  ) {}

  async handle({ expectedVersion, ...input }: InputOf<typeof AssignChat>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    await this.chats.get(tenantId, input.chatId, reach);
    await this.assignees.check(tenantId, { assigneeId: input.assigneeId, teamId: input.teamId ?? null });
    const stream = conversationStream(tenantId, input.chatId);
    const { position } = await this.events.update(stream, context, (conversation, version) => {
      const assigned = assignChat({ ...input, reason: 'by-hand' }, conversation);
      if (expectedVersion !== undefined && expectedVersion !== version) throw chatVersion(input.chatId, version);
      return assigned;
    });
    return { id: input.chatId, position };
  }
}

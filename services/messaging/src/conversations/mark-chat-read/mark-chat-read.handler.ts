import { type InputOf, MarkChatRead, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ChatRecords } from '../../chats/chat-records.adapter.js';
import { conversationStream } from '../conversation.js';
import { markChatRead } from './mark-chat-read.js';

@Handles(MarkChatRead)
export class MarkChatReadHandler implements Handler<typeof MarkChatRead> {
  constructor(
    private readonly events: EventStore,
    private readonly chats: ChatRecords,
  ) {}

  async handle({ chatId, upToMessageId }: InputOf<typeof MarkChatRead>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const upToExternalId = await this.chats.externalIdOf(tenantId, { chatId, messageId: upToMessageId }, reach);
    const { position } = await this.events.update(conversationStream(tenantId, chatId), context, (conversation) =>
      markChatRead({ chatId, upToExternalId }, conversation),
    );
    return { id: chatId, position };
  }
}

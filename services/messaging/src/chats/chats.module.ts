import { Module } from '@nestjs/common';

import { ConnectionsModule } from '../connections/connections.module.js';
import { AssignChatHandler } from '../conversations/assign-chat/assign-chat.handler.js';
import { AssignChatByTerritoryHandler } from '../conversations/assign-chat-by-territory/assign-chat-by-territory.handler.js';
import { MarkChatReadHandler } from '../conversations/mark-chat-read/mark-chat-read.handler.js';
import { OnConversationReadReactor } from '../conversations/on-conversation-read/on-conversation-read.reactor.js';
import { SetChatCollaboratorsHandler } from '../conversations/set-chat-collaborators/set-chat-collaborators.handler.js';
import { OnContactCreatedReactor } from '../intake/on-contact-created/on-contact-created.reactor.js';
import { MessagesOfChatsQuery } from '../messages/list-messages/messages-of-chats.query.js';
import { ListMessagesQuery } from '../messages/list-messages/list-messages.query.js';
import { MessagesByIdsQuery } from '../messages/list-messages/messages-by-ids.query.js';
import { ChatsByIdsQuery } from './list-chats/chats-by-ids.query.js';
import { ListChatsQuery } from './list-chats/list-chats.query.js';
import { ListTelegramChatsQuery } from './sync-chats/list-telegram-chats.query.js';
import { SyncChatsHandler } from './sync-chats/sync-chats.handler.js';

@Module({
  imports: [ConnectionsModule],
  providers: [
    AssignChatByTerritoryHandler,
    AssignChatHandler,
    ChatsByIdsQuery,
    ListChatsQuery,
    ListMessagesQuery,
    MessagesOfChatsQuery,
    ListTelegramChatsQuery,
    MarkChatReadHandler,
    MessagesByIdsQuery,
    OnContactCreatedReactor,
    OnConversationReadReactor,
    SetChatCollaboratorsHandler,
    SyncChatsHandler,
  ],
})
export class ChatsModule {}

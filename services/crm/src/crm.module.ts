import { Module } from '@nestjs/common';

import { CardsByChatQuery } from './chats/cards-by-chat/cards-by-chat.query.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { DealsModule } from './deals/deals.module.js';
import { OnChatAddedReactor } from './on-chat-added/on-chat-added.reactor.js';
import { OnMessageReactor } from './on-message/on-message.reactor.js';
import { PipelinesModule } from './pipelines/pipelines.module.js';

@Module({
  imports: [PipelinesModule, ContactsModule, DealsModule],
  providers: [CardsByChatQuery, OnChatAddedReactor, OnMessageReactor],
})
export class CrmModule {}

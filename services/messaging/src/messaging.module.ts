import {
  channelAccountEvents,
  conversationEvents,
  messageEvents,
  sendEvents,
  telegramSideEvents,
} from '@parley/contracts';
import { defineService } from '@parley/platform';
import { Module } from '@nestjs/common';

import { ChannelAccountsModule } from './channel-accounts/channel-accounts.module.js';
import { channelAccounts } from './channel-accounts/channel-accounts.projection.js';
import { ChatsModule } from './chats/chats.module.js';
import { chats, chatSummaries, chatTotals } from './chats/chats.projection.js';
import { HandOverModule } from './hand-over/hand-over.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { messageChanges, messages } from './messages/messages.projection.js';
import { MessagingSettings } from './messaging.settings.js';
import { messagingTables } from './migrations/0001-messaging.migration.js';
import { sharedChats } from './migrations/0002-shared-chats.migration.js';
import { assignees } from './migrations/0003-assignees.migration.js';
import { accountAssignees } from './migrations/0004-account-assignees.migration.js';
import { senders } from './migrations/0005-senders.migration.js';
import { collaborators } from './migrations/0006-collaborators.migration.js';
import { senderPlaces } from './senders/sender-places/sender-places.projection.js';
import { SendsModule } from './sends/sends.module.js';
import { sends } from './sends/sends.projection.js';

@Module({ imports: [ChannelAccountsModule, ChatsModule, HandOverModule, ImportsModule, SendsModule] })
export class MessagingModule {}

/** What was said: connected accounts, chats, messages, and the ledger of sends. */
export const messagingService = defineService({
  name: 'messaging',
  module: MessagingModule,
  events: [...messageEvents, ...conversationEvents, ...sendEvents, ...channelAccountEvents, ...telegramSideEvents],
  migrations: [messagingTables, sharedChats, assignees, accountAssignees, senders, collaborators],
  readModels: [messages, messageChanges, chats, chatSummaries, chatTotals, channelAccounts, sends, senderPlaces],
  settings: MessagingSettings,
});

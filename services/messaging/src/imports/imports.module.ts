import { Module } from '@nestjs/common';

import { ConnectionsModule } from '../connections/connections.module.js';
import { ImportMessagesHandler } from './import-messages/import-messages.handler.js';
import { ImportedAccounts } from './imported-accounts.adapter.js';
import { ImportedChats } from './imported-chats.adapter.js';

@Module({ imports: [ConnectionsModule], providers: [ImportedAccounts, ImportedChats, ImportMessagesHandler] })
export class ImportsModule {}

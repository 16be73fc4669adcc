import { Keyring } from '@parley/eventsourcing';
import { Module } from '@nestjs/common';

import { ChatRecords } from '../chats/chat-records.adapter.js';
import { Errands } from '../errands/errands.adapter.js';
import { SendQueue } from '../sends/sender/send-queue.adapter.js';
import { TelegramApplications } from '../telegram-applications/telegram-applications.adapter.js';
import { RunningSides } from '../telegram-sides/running-sides.adapter.js';
import { TelegramSides } from '../telegram-sides/telegram-sides.adapter.js';
import { AccountRecords } from './account-records.adapter.js';
import { AccountsWorker, HeldLeases } from './holding/accounts.worker.js';
import { ChatDirectory } from './chat-directory/chat-directory.adapter.js';
import {
  ConnectorDesk,
  ConnectorFrame,
  ConnectorKept,
  ConnectorMemory,
  ConnectorRecords,
  ConnectorTime,
  ConnectorWorld,
  Workbench,
} from './holding/connector-parts.adapter.js';
import { LiveAccounts } from './holding/live-accounts.adapter.js';
import { Sealed } from './signing-in/sealed.adapter.js';
import { SignInKeys } from './signing-in/sign-in-keys.adapter.js';
import { SignInProgress } from './signing-in/sign-in-progress.adapter.js';
import { UpdateStates } from './updates/update-states.adapter.js';

const shared = [
  AccountRecords,
  AccountsWorker,
  ChatDirectory,
  ChatRecords,
  Errands,
  LiveAccounts,
  RunningSides,
  SendQueue,
  SignInKeys,
  SignInProgress,
  TelegramApplications,
  TelegramSides,
  UpdateStates,
];

@Module({
  providers: [
    ...shared,
    { provide: Sealed, useFactory: (keyring: Keyring) => new Sealed(keyring), inject: [Keyring] },
    ...[ConnectorDesk, ConnectorFrame, ConnectorKept, ConnectorMemory, ConnectorRecords, ConnectorTime],
    ConnectorWorld,
    ...[HeldLeases, Workbench],
  ],
  exports: [...shared, Sealed],
})
export class ConnectionsModule {}

import { Module } from '@nestjs/common';

import { ConnectionsModule } from '../connections/connections.module.js';
import { SetTelegramApplicationHandler } from '../telegram-applications/set-telegram-application/set-telegram-application.handler.js';
import { SignInDesk } from './answer-telegram/sign-in-desk.adapter.js';
import { SubmitTelegramCodeHandler } from './answer-telegram/submit-telegram-code.handler.js';
import { SubmitTelegramPasswordHandler } from './answer-telegram/submit-telegram-password.handler.js';
import {
  ConnectionDesk,
  ConnectionFacts,
  ConnectionIds,
  ConnectionMeans,
} from './connect-telegram-account/connection-facts.adapter.js';
import { ConnectTelegramAccountHandler } from './connect-telegram-account/connect-telegram-account.handler.js';
import { AccountEnding } from './end-connection/account-ending.adapter.js';
import { CancelTelegramConnectionHandler } from './end-connection/cancel-telegram-connection.handler.js';
import { DisconnectChannelAccountHandler } from './end-connection/disconnect-channel-account.handler.js';
import { ListChannelAccountsQuery } from './list-channel-accounts/list-channel-accounts.query.js';
import { SetIntakeHandler } from './set-intake/set-intake.handler.js';

@Module({
  imports: [ConnectionsModule],
  providers: [
    ...[AccountEnding, ConnectionDesk, ConnectionFacts, ConnectionIds, ConnectionMeans, SignInDesk],
    CancelTelegramConnectionHandler,
    ConnectTelegramAccountHandler,
    DisconnectChannelAccountHandler,
    ListChannelAccountsQuery,
    SetIntakeHandler,
    SetTelegramApplicationHandler,
    SubmitTelegramCodeHandler,
    SubmitTelegramPasswordHandler,
  ],
})
export class ChannelAccountsModule {}

import { Module } from '@nestjs/common';

import { CredentialsModule } from '../credentials/credentials.module.js';
import { SecondFactorsModule } from '../second-factors/second-factors.module.js';
import { MailsModule } from '../mails/mails.module.js';
import { LastSeenModule } from '../members/last-seen/last-seen.module.js';
import { MeModule } from '../users/me/me.module.js';
import { UsersModule } from '../users/users.module.js';
import { AccessTokenKeysQuery } from './access-tokens/access-token-keys.query.js';
import { AccessTokens } from './access-tokens/access-tokens.adapter.js';
import { DeviceTokens } from './attempts/device-tokens.adapter.js';
import { SignInAttempts } from './attempts/sign-in-attempts.adapter.js';
import { DeviceNews } from './devices/device-news.adapter.js';
import { SeenDevices } from './devices/seen-devices.adapter.js';
import { CopiedSignIns } from './copied-sign-ins.adapter.js';
import { ExchangedSignIns } from './exchanged-sign-ins.adapter.js';
import { Entrances } from './entrances.adapter.js';
import { NewSignIns } from './new-sign-ins.adapter.js';
import { ProvedUsers } from './proved-users.adapter.js';
import { RefreshSessionHandler } from './refresh-session/refresh-session.handler.js';
import { SignInByCodeHandler } from './sign-in-by-code/sign-in-by-code.handler.js';
import { SignInCodes } from './sign-in-by-code/sign-in-codes.adapter.js';
import { SignInListModule } from './sign-in-list/sign-in-list.module.js';
import { ShownPasswords } from './sign-in/shown-passwords.adapter.js';
import { SignInHandler } from './sign-in/sign-in.handler.js';
import { SignOutHandler } from './sign-out/sign-out.handler.js';
import { SwitchedSignIns } from './switch-organization/switched-sign-ins.adapter.js';
import { SwitchOrganizationHandler } from './switch-organization/switch-organization.handler.js';
import { ThrottleModule } from '../throttle/throttle.module.js';

const operations = [
  AccessTokenKeysQuery,
  RefreshSessionHandler,
  SignInByCodeHandler,
  SignInHandler,
  SignOutHandler,
  SwitchOrganizationHandler,
];

@Module({
  imports: [
    LastSeenModule,
    CredentialsModule,
    MailsModule,
    MeModule,
    SecondFactorsModule,
    SignInListModule,
    ThrottleModule,
    UsersModule,
  ],
  providers: [
    ...[AccessTokens, DeviceTokens, Entrances, NewSignIns, ProvedUsers, SignInAttempts, SignInCodes, SwitchedSignIns],
    ...[CopiedSignIns, DeviceNews, ExchangedSignIns, SeenDevices, ShownPasswords],
    ...operations,
  ],
  exports: [Entrances, NewSignIns, ProvedUsers, SignInAttempts, SwitchedSignIns, ThrottleModule],
})
export class SignInsModule {}

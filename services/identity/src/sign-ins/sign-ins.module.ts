import { Clock } from '@parley/kernel';
import { RedisLink } from '@parley/platform';
import { Module } from '@nestjs/common';

import { CredentialsModule } from '../credentials/credentials.module.js';
import { IdentitySettings } from '../identity.settings.js';
import { UsersModule } from '../users/users.module.js';
import { AccessTokenKeysQuery } from './access-tokens/access-token-keys.query.js';
import { AccessTokens } from './access-tokens/access-tokens.adapter.js';
import { NewSignIns } from './new-sign-ins.adapter.js';
import { ProvedUsers } from './proved-users.adapter.js';
import { RefreshSessionHandler } from './refresh-session/refresh-session.handler.js';
import { SignInByCodeHandler } from './sign-in-by-code/sign-in-by-code.handler.js';
import { SignInCodes } from './sign-in-by-code/sign-in-codes.adapter.js';
import { SignInHandler } from './sign-in/sign-in.handler.js';
import { SignOutHandler } from './sign-out/sign-out.handler.js';
import { SwitchOrganizationHandler } from './switch-organization/switch-organization.handler.js';
import { InProcessThrottle } from './throttle/in-process-throttle.adapter.js';
import { RedisThrottle } from './throttle/redis-throttle.adapter.js';
import { SignInThrottle } from './throttle/sign-in-throttle.port.js';

function throttle(clock: Clock, { attemptsPerMinute, redisUrl }: IdentitySettings): SignInThrottle {
  if (redisUrl === undefined) return new InProcessThrottle(clock, attemptsPerMinute);
  return new RedisThrottle(new RedisLink(redisUrl), clock, attemptsPerMinute);
}

const operations = [
  AccessTokenKeysQuery,
  RefreshSessionHandler,
  SignInByCodeHandler,
  SignInHandler,
  SignOutHandler,
  SwitchOrganizationHandler,
];

@Module({
  imports: [CredentialsModule, UsersModule],
  providers: [
    { provide: SignInThrottle, useFactory: throttle, inject: [Clock, IdentitySettings] },
    ...[AccessTokens, NewSignIns, ProvedUsers, SignInCodes],
    ...operations,
  ],
  exports: [NewSignIns, ProvedUsers, SignInThrottle],
})
export class SignInsModule {}

import { Clock } from '@parley/kernel';
import { RedisLink } from '@parley/platform';
import { Module } from '@nestjs/common';

import { Argon2Passwords } from './credentials/argon2-passwords.adapter.js';
import { PasswordCheck } from './credentials/password-check.adapter.js';
import { Passwords } from './credentials/passwords.port.js';
import { EraseSubjectHandler } from './keyring/erase-subject.handler.js';
import { IndexKeyQuery } from './keyring/index-key.query.js';
import { KeysForReadingQuery } from './keyring/keys-for-reading.query.js';
import { KeysForWritingHandler } from './keyring/keys-for-writing.handler.js';
import { IdentitySettings } from './identity.settings.js';
import { EnsureAgentMemberHandler } from './members/ensure-agent-member/ensure-agent-member.handler.js';
import { MailsModule } from './mails/mails.module.js';
import { MembersByPrincipalQuery } from './members/member-directory/members-by-principal.query.js';
import { FirstOwner } from './owner/first-owner.adapter.js';
import { AccessTokenKeysQuery } from './sign-ins/access-tokens/access-token-keys.query.js';
import { AccessTokens } from './sign-ins/access-tokens/access-tokens.adapter.js';
import { NewSignIns } from './sign-ins/new-sign-ins.adapter.js';
import { ProvedUsers } from './sign-ins/proved-users.adapter.js';
import { RefreshSessionHandler } from './sign-ins/refresh-session/refresh-session.handler.js';
import { SignInByCodeHandler } from './sign-ins/sign-in-by-code/sign-in-by-code.handler.js';
import { SignInCodes } from './sign-ins/sign-in-by-code/sign-in-codes.adapter.js';
import { SignInHandler } from './sign-ins/sign-in/sign-in.handler.js';
import { SignOutHandler } from './sign-ins/sign-out/sign-out.handler.js';
import { SwitchOrganizationHandler } from './sign-ins/switch-organization/switch-organization.handler.js';
import { InProcessThrottle } from './sign-ins/throttle/in-process-throttle.adapter.js';
import { RedisThrottle } from './sign-ins/throttle/redis-throttle.adapter.js';
import { SignInThrottle } from './sign-ins/throttle/sign-in-throttle.port.js';
import { MeQuery } from './users/me/me.query.js';
import { StoredUserDirectory } from './users/user-directory/user-directory.adapter.js';
import { UserDirectory } from './users/user-directory/user-directory.port.js';

const ports = [
  { provide: Passwords, useClass: Argon2Passwords },
  { provide: SignInThrottle, useFactory: throttle, inject: [Clock, IdentitySettings] },
  { provide: UserDirectory, useClass: StoredUserDirectory },
];

const signIns = [
  AccessTokenKeysQuery,
  AccessTokens,
  NewSignIns,
  PasswordCheck,
  ProvedUsers,
  RefreshSessionHandler,
  SignInByCodeHandler,
  SignInCodes,
  SignInHandler,
  SignOutHandler,
  SwitchOrganizationHandler,
];

const members = [EnsureAgentMemberHandler, FirstOwner, MembersByPrincipalQuery, MeQuery];

const keyring = [EraseSubjectHandler, IndexKeyQuery, KeysForReadingQuery, KeysForWritingHandler];

function throttle(clock: Clock, { attemptsPerMinute, redisUrl }: IdentitySettings): SignInThrottle {
  if (redisUrl === undefined) return new InProcessThrottle(clock, attemptsPerMinute);
  return new RedisThrottle(new RedisLink(redisUrl), clock, attemptsPerMinute);
}

@Module({ imports: [MailsModule], providers: [...ports, ...signIns, ...members, ...keyring] })
export class IdentityModule {}

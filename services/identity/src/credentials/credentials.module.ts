import { Log } from '@parley/platform';
import { Module } from '@nestjs/common';

import { ApiKeysOfUser } from '../api-keys/api-keys-of-user.adapter.js';
import { IdentitySettings } from '../identity.settings.js';
import { MailsModule } from '../mails/mails.module.js';
import { ProgramsOfUser } from '../programs/programs-of-user.adapter.js';
import { SignInListModule } from '../sign-ins/sign-in-list/sign-in-list.module.js';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { UsersModule } from '../users/users.module.js';
import { Argon2Passwords } from './argon2-passwords.adapter.js';
import { ChangePasswordHandler } from './change-password/change-password.handler.js';
import { OwnPassword } from './change-password/own-password.adapter.js';
import { ChangedPasswords } from './changed-passwords.adapter.js';
import { FirstPasswords } from './first-passwords.adapter.js';
import { LentByUser } from './lent-by-user.adapter.js';
import { NewPasswords } from './new-passwords.adapter.js';
import { PasswordNews } from './password-news.adapter.js';
import { PasswordCheck } from './password-check.adapter.js';
import { RequestPasswordResetHandler } from './password-resets/request-password-reset.handler.js';
import { ResetMails } from './password-resets/reset-mails.adapter.js';
import { ResetPasswordHandler } from './password-resets/reset-password.handler.js';
import { Resets } from './password-resets/resets.adapter.js';
import { SendPasswordResetTimer } from './password-resets/send-password-reset.timer.js';
import { BreachedPasswords } from './breached-passwords/breached-passwords.port.js';
import { NoBreachedPasswords } from './breached-passwords/no-breached-passwords.adapter.js';
import { PwnedPasswords } from './breached-passwords/pwned-passwords.adapter.js';
import { PasswordRules } from './password-rules/password-rules.adapter.js';
import { Passwords } from './passwords.port.js';

const operations = [ChangePasswordHandler, RequestPasswordResetHandler, ResetPasswordHandler, SendPasswordResetTimer];

const breached = ({ breachedPasswordsUrl: url }: IdentitySettings, log: Log): BreachedPasswords =>
  url === undefined ? new NoBreachedPasswords() : new PwnedPasswords(url, log);

@Module({
  imports: [MailsModule, SignInListModule, ThrottleModule, UsersModule],
  providers: [
    { provide: Passwords, useClass: Argon2Passwords },
    { provide: BreachedPasswords, useFactory: breached, inject: [IdentitySettings, Log] },
    ...[
      ApiKeysOfUser,
      ChangedPasswords,
      FirstPasswords,
      LentByUser,
      NewPasswords,
      OwnPassword,
      PasswordCheck,
      PasswordNews,
      PasswordRules,
      ProgramsOfUser,
      ResetMails,
      Resets,
    ],
    ...operations,
  ],
  exports: [FirstPasswords, OwnPassword, Passwords, PasswordCheck, PasswordRules],
})
export class CredentialsModule {}

import { Module } from '@nestjs/common';

import { UsersModule } from '../users/users.module.js';
import { Argon2Passwords } from './argon2-passwords.adapter.js';
import { PasswordCheck } from './password-check.adapter.js';
import { PasswordRules } from './password-rules/password-rules.adapter.js';
import { Passwords } from './passwords.port.js';

@Module({
  imports: [UsersModule],
  providers: [{ provide: Passwords, useClass: Argon2Passwords }, PasswordCheck, PasswordRules],
  exports: [Passwords, PasswordCheck, PasswordRules],
})
export class CredentialsModule {}

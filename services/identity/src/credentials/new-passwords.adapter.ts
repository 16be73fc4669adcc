import { Injectable } from '@nestjs/common';

import { KnownUsers } from '../users/user-directory/known-users.adapter.js';
import { PasswordRules } from './password-rules/password-rules.adapter.js';
import { Passwords } from './passwords.port.js';

/** Hashes what a user chose, once it keeps the rules. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly rules: PasswordRules,
    private readonly users: KnownUsers,
    private readonly passwords: Passwords,
  ) {}

  /** @throws DomainError `invalid` `identity.password.*` */
  async check(userId: string, password: string): Promise<void> {
    await this.rules.check(password, await this.users.about(userId));
  }

  hash(password: string): Promise<string> {
    return this.passwords.hash(password);
  }
}

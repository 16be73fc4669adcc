import { Injectable } from '@nestjs/common';

import type { AboutUser } from './password-rules/password-rules.js';
import { PasswordRules } from './password-rules/password-rules.adapter.js';
import { Passwords } from './passwords.port.js';

/** Passwords of those who become users. */
@Injectable()
export class FirstPasswords {
  constructor(
    private readonly rules: PasswordRules,
    private readonly passwords: Passwords,
  ) {}

  /** @throws DomainError `invalid` `identity.password.*` before anything is hashed */
  async hash(password: string, about: AboutUser): Promise<string> {
    await this.rules.check(password, about);
    return this.passwords.hash(password);
  }
}

import { dictionary } from '@zxcvbn-ts/language-common';
import { Injectable } from '@nestjs/common';

import { BreachedPasswords } from '../breached-passwords/breached-passwords.port.js';
import { passwordCommon } from './password.errors.js';
import { type AboutUser, assertPassword } from './password-rules.js';

/** What may become a password, with the list of those that leaked or that everybody tries first. */
@Injectable()
export class PasswordRules {
  private common: ReadonlySet<string> | undefined;

  constructor(private readonly breached: BreachedPasswords) {}

  /**
   * Asked before a password is hashed.
   * @throws DomainError `invalid` `identity.password.too-short` | `.too-long` | `.common` | `.about-user`
   */
  async check(password: string, about: AboutUser): Promise<void> {
    assertPassword({ password, about, isCommon: (plain) => this.isCommon(plain) });
    if (await this.breached.holds(password)) throw passwordCommon();
  }

  private isCommon(plain: string): boolean {
    this.common ??= new Set(dictionary['passwords-common']);
    return this.common.has(plain);
  }
}

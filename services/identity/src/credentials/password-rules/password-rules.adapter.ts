import { dictionary } from '@zxcvbn-ts/language-common';
import { Injectable } from '@nestjs/common';

import { type AboutUser, assertPassword } from './password-rules.js';

/** What may become a password, with the list of those that leaked or that everybody tries first. */
@Injectable()
export class PasswordRules {
  private common: ReadonlySet<string> | undefined;

  /**
   * Asked before a password is hashed.
   * @throws DomainError `invalid` `identity.password.too-short` | `.too-long` | `.common` | `.about-user`
   */
  check(password: string, about: AboutUser): void {
    assertPassword({ password, about, isCommon: (plain) => this.isCommon(plain) });
  }

  private isCommon(plain: string): boolean {
    this.common ??= new Set(dictionary['passwords-common']);
    return this.common.has(plain);
  }
}

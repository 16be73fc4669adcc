import { Injectable } from '@nestjs/common';

import { type AboutUser } from '../../credentials/password-rules/password-rules.js';
import { PasswordRules } from '../../credentials/password-rules/password-rules.adapter.js';
import { Passwords } from '../../credentials/passwords.port.js';
import { SignInThrottle } from '../../sign-ins/throttle/sign-in-throttle.port.js';

/** What every sign-up passes before anybody looks whether its address is known. */
@Injectable()
export class Applications {
  constructor(
    private readonly rules: PasswordRules,
    private readonly throttle: SignInThrottle,
    private readonly passwords: Passwords,
  ) {}

  /** The password's hash. @throws DomainError `invalid` `identity.password.*`; `limited` `identity.sign-in.too-many-attempts` */
  async pass(password: string, about: AboutUser): Promise<string> {
    this.rules.check(password, about);
    // Counted apart from sign-ins: whoever asks for mails in another's name locks nobody out.
    const counted = `sign-up ${about.email}`;
    await this.throttle.check(counted);
    await this.throttle.failed(counted);
    return this.passwords.hash(password);
  }
}

import { Injectable } from '@nestjs/common';

import { FirstPasswords } from '../../credentials/first-passwords.adapter.js';
import type { AboutUser } from '../../credentials/password-rules/password-rules.js';
import type { SeenFrom } from '../../sign-ins/sign-in.js';
import { Strangers } from '../../throttle/strangers.adapter.js';

type Applying = { readonly password: string; readonly about: AboutUser; readonly from: SeenFrom | undefined };

/** What every sign-up passes before anybody looks whether its address is known. */
@Injectable()
export class Applications {
  constructor(
    private readonly strangers: Strangers,
    private readonly passwords: FirstPasswords,
  ) {}

  /** The password's hash. @throws DomainError `invalid` `identity.password.*`; `limited` `identity.sign-in.too-many-attempts` */
  async pass({ password, about, from }: Applying): Promise<string> {
    await this.strangers.signUp(about.email, from);
    return this.passwords.hash(password, about);
  }
}

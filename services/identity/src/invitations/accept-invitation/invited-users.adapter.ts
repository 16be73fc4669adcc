import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { PasswordRules } from '../../credentials/password-rules/password-rules.adapter.js';
import { Passwords } from '../../credentials/passwords.port.js';
import { NewUsers } from '../../users/new-users.adapter.js';

type Invited = { readonly email: string; readonly name: string; readonly password: string };

/** Makes users of those whose address an invitation has proved. */
@Injectable()
export class InvitedUsers {
  constructor(
    private readonly rules: PasswordRules,
    private readonly passwords: Passwords,
    private readonly users: NewUsers,
  ) {}

  /** @throws DomainError `invalid` `identity.password.*`; `conflict` `identity.user.address-taken` */
  async make({ email, name, password }: Invited, context: CommandContext): Promise<string> {
    this.rules.check(password, { email, name });
    const passwordHash = await this.passwords.hash(password);
    return this.users.make({ email, name, passwordHash }, context);
  }
}

import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { FirstPasswords } from '../../credentials/first-passwords.adapter.js';
import type { SeenFrom } from '../../sign-ins/sign-in.js';
import { Strangers } from '../../throttle/strangers.adapter.js';
import { NewUsers } from '../../users/new-users.adapter.js';
import type { Newcomer } from '../../users/newcomer.js';

type Invited = Omit<Newcomer, 'passwordHash'> & { readonly password: string };

/** Makes users of those whose address an invitation has proved. */
@Injectable()
export class InvitedUsers {
  constructor(
    private readonly strangers: Strangers,
    private readonly passwords: FirstPasswords,
    private readonly users: NewUsers,
  ) {}

  /** @throws DomainError `limited` `identity.sign-in.too-many-attempts` */
  count(from: SeenFrom | undefined): Promise<void> {
    return this.strangers.take('accept-invitation', from);
  }

  /** @throws DomainError `invalid` `identity.password.*`; `conflict` `identity.user.address-taken` */
  async make({ password, ...invited }: Invited, context: CommandContext): Promise<string> {
    const passwordHash = await this.passwords.hash(password, invited);
    return this.users.make({ ...invited, passwordHash }, context);
  }
}

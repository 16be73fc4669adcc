import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { Mails } from '../mails/mails.port.js';
import { SignInsOfUser } from '../sign-ins/sign-in-list/sign-ins-of-user.adapter.js';
import { KnownUsers } from '../users/user-directory/known-users.adapter.js';

type Changed = {
  readonly userId: string;
  /** The sign-in that goes on. */
  readonly but?: string;
};

/** What follows from another password: whoever came in by the old one is out, and its user hears of it. */
@Injectable()
export class ChangedPasswords {
  constructor(
    private readonly signIns: SignInsOfUser,
    private readonly users: KnownUsers,
    private readonly mails: Mails,
  ) {}

  async follow(changed: Changed, context: CommandContext): Promise<void> {
    await this.signIns.endAll({ ...changed, reason: 'password-changed' }, context);
    const { email } = await this.users.about(changed.userId);
    await this.mails.request({ to: email, kind: 'password-changed', locale: 'en', variables: {} }, context);
  }
}

import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { Mails } from '../mails/mails.port.js';
import { SecuredAccess } from '../users/secured-access.adapter.js';
import { KnownUsers } from '../users/user-directory/known-users.adapter.js';

/** Who hears of another password: its user by mail, and their organizations in their logs. */
@Injectable()
export class PasswordNews {
  constructor(
    private readonly users: KnownUsers,
    private readonly mails: Mails,
    private readonly secured: SecuredAccess,
  ) {}

  async tell(userId: string, context: CommandContext): Promise<void> {
    const whose = await this.users.addressOf(userId);
    await this.mails.request({ ...whose, kind: 'password-changed', variables: {} }, context);
    await this.secured.tell(userId, 'password-changed', context);
  }
}

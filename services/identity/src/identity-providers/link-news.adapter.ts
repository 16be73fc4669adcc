import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { Mails } from '../mails/mails.port.js';
import { SecuredAccess } from '../users/secured-access.adapter.js';
import { KnownUsers } from '../users/user-directory/known-users.adapter.js';

type News = {
  readonly userId: string;
  readonly provider: string;
  readonly what: 'identity-linked' | 'identity-unlinked';
};

/** Who hears of another way to sign in, or of one that is no more: its user by mail, and their organizations in their logs. */
@Injectable()
export class LinkNews {
  constructor(
    private readonly users: KnownUsers,
    private readonly mails: Mails,
    private readonly secured: SecuredAccess,
  ) {}

  async tell({ userId, provider, what }: News, context: CommandContext): Promise<void> {
    const whose = await this.users.addressOf(userId);
    await this.mails.request({ ...whose, kind: what, variables: { provider } }, context);
    await this.secured.tell(userId, what, context);
  }
}

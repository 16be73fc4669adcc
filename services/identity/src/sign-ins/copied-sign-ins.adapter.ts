import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { Mails } from '../mails/mails.port.js';
import { SecuredAccess } from '../users/secured-access.adapter.js';
import { KnownUsers } from '../users/user-directory/known-users.adapter.js';
import { isCopied, type Refresh, type SignInState } from './sign-in.js';

type Shown = Pick<Refresh, 'signInId' | 'shownHash'>;

/** Who hears of a refresh token that was shown twice: its user by mail, and their organizations in their logs. */
@Injectable()
export class CopiedSignIns {
  constructor(
    private readonly users: KnownUsers,
    private readonly mails: Mails,
    private readonly secured: SecuredAccess,
  ) {}

  /** Told once of each sign-in, before it ends and after: a crash between leaves nobody unaware. */
  async tellOf({ signInId: of, shownHash }: Shown, signIn: SignInState, context: CommandContext): Promise<void> {
    if (!isCopied(shownHash, signIn)) return;
    const { userId } = signIn;
    // Whoever was erased reads no mail; their sign-in ends all the same.
    const whose = await this.users.addressOfAny(userId);
    if (whose) await this.mails.request({ ...whose, kind: 'sign-in-copied', variables: {}, of }, context);
    await this.secured.tell(userId, { what: 'sign-in-copied', of }, context);
  }
}

import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../../house-context.js';
import { ExchangedSignIns } from '../exchanged-sign-ins.adapter.js';
import { readSecret } from '../secrets.adapter.js';
import { refreshTokenInvalid } from '../sign-in.errors.js';
import { type Refresh, type SignInState, switchSignIn } from '../sign-in.js';

type To = { readonly signInId: string; readonly userId: string; readonly organizationId: string };

/** Sign-ins that go on in another organization. */
@Injectable()
export class SwitchedSignIns {
  constructor(private readonly exchanged: ExchangedSignIns) {}

  /**
   * The next refresh token, for the one that is shown.
   * @throws DomainError `unauthenticated` `identity.sign-in.refresh-token-invalid` | `.refresh-token-reused` | `.ended`
   */
  async switch(to: To, refreshToken: string, context: CommandContext): Promise<string> {
    const { signInId, userId } = to;
    const shown = readSecret(refreshToken);
    if (shown?.id !== signInId) throw refreshTokenInvalid();
    const decide = (refresh: Refresh, signIn: SignInState) => switchSignIn({ ...refresh, ...to }, signIn);
    const exchange = { signInId, shownHash: shown.hash, decide };
    return (await this.exchanged.exchange(exchange, inHouse(context, userId))).refreshToken;
  }
}

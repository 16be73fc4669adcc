import { type InputOf, RefreshSession } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { asIdentity } from '../../house-context.js';
import { AccessTokens } from '../access-tokens/access-tokens.adapter.js';
import { ExchangedSignIns } from '../exchanged-sign-ins.adapter.js';
import { readSecret } from '../secrets.adapter.js';
import { refreshTokenInvalid } from '../sign-in.errors.js';
import { type Refresh, refreshSignIn, type SignInState } from '../sign-in.js';

@Handles(RefreshSession)
export class RefreshSessionHandler implements Handler<typeof RefreshSession> {
  constructor(
    private readonly exchanged: ExchangedSignIns,
    private readonly tokens: AccessTokens,
  ) {}

  async handle({ refreshToken: text, from }: InputOf<typeof RefreshSession>, context: CommandContext) {
    const shown = readSecret(text);
    if (!shown) throw refreshTokenInvalid();
    const { id: signInId, hash: shownHash } = shown;
    const decide = (refresh: Refresh, signIn: SignInState) => refreshSignIn({ ...refresh, from }, signIn);
    const exchange = { signInId, shownHash, decide };
    const { refreshToken, ...holder } = await this.exchanged.exchange(exchange, { ...context, actor: asIdentity });
    return this.tokens.issue({ signInId, ...holder }, refreshToken, context.now);
  }
}

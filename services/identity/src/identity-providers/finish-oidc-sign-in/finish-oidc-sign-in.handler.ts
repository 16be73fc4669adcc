import { FinishOidcSignIn, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ProvedUsers } from '../../sign-ins/proved-users.adapter.js';
import { Strangers } from '../../throttle/strangers.adapter.js';
import { ProvedIdentities } from '../proved-identities.adapter.js';

@Handles(FinishOidcSignIn)
export class FinishOidcSignInHandler implements Handler<typeof FinishOidcSignIn> {
  constructor(
    private readonly strangers: Strangers,
    private readonly identities: ProvedIdentities,
    private readonly proved: ProvedUsers,
  ) {}

  async handle(
    { secondFactorCode, remember, from, ...shown }: InputOf<typeof FinishOidcSignIn>,
    context: CommandContext,
  ) {
    await this.strangers.take('oidc', from);
    const { userId, redirect, use } = await this.identities.userOf(shown, context);
    const user = { userId, by: 'oidc', secondFactorCode, isRemembered: remember, from, useUp: use } as const;
    return { ...(await this.proved.signIn(user, context)), redirect };
  }
}

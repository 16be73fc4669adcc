import { type InputOf, StartOidcSignIn } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { Strangers } from '../../throttle/strangers.adapter.js';
import { OidcSignIns } from '../oidc-sign-ins.adapter.js';

@Handles(StartOidcSignIn)
export class StartOidcSignInHandler implements Handler<typeof StartOidcSignIn> {
  constructor(
    private readonly strangers: Strangers,
    private readonly signIns: OidcSignIns,
  ) {}

  async handle({ providerId, redirect, from }: InputOf<typeof StartOidcSignIn>, context: CommandContext) {
    await this.strangers.take('oidc', from);
    return this.signIns.begin(providerId, redirect ?? null, context);
  }
}

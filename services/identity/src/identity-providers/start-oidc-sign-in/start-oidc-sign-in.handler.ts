import { type InputOf, StartOidcSignIn } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { OidcSignIns } from '../oidc-sign-ins.adapter.js';
import { OidcThrottle } from '../oidc-throttle.adapter.js';

@Handles(StartOidcSignIn)
export class StartOidcSignInHandler implements Handler<typeof StartOidcSignIn> {
  constructor(
    private readonly throttle: OidcThrottle,
    private readonly signIns: OidcSignIns,
  ) {}

  async handle({ providerId, redirect, from }: InputOf<typeof StartOidcSignIn>, context: CommandContext) {
    await this.throttle.take(from);
    return this.signIns.begin(providerId, redirect ?? null, context);
  }
}

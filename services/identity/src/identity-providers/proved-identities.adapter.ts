import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { LinkedIdentities } from './linked-identities.adapter.js';
import { OidcSignIns, type Shown } from './oidc-sign-ins.adapter.js';

/** Whom a provider names, as users here. */
@Injectable()
export class ProvedIdentities {
  constructor(
    private readonly signIns: OidcSignIns,
    private readonly linked: LinkedIdentities,
  ) {}

  /** `use` makes it the last time. @throws DomainError `unauthenticated` `identity.oidc.*`; `unavailable` */
  async userOf(shown: Shown, context: CommandContext) {
    const proved = await this.signIns.prove(shown, context);
    const userId = await this.linked.userBehind(proved.identityId);
    return { userId, redirect: proved.redirect, use: () => this.signIns.use(proved, context) };
  }

  /** @throws DomainError `unauthenticated` `identity.oidc.*`; `conflict` `identity.oidc.identity-taken`; `unavailable` */
  async link(userId: string, shown: Shown, context: CommandContext) {
    const proved = await this.signIns.prove(shown, context);
    const { identityId, providerId } = proved;
    await this.signIns.use(proved, context);
    const linked = await this.linked.link({ identityId, providerId, userId }, context);
    return { ...linked, providerId };
  }
}

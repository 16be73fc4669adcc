import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { LinkedIdentities } from '../linked-identities.adapter.js';
import { type ShownWidget, WidgetProofs } from './widget-proofs.adapter.js';

/** Whom Telegram's widget names, as users here. */
@Injectable()
export class TelegramIdentities {
  constructor(
    private readonly proofs: WidgetProofs,
    private readonly linked: LinkedIdentities,
  ) {}

  /** `use` makes it the last time. @throws DomainError `unauthenticated` `identity.telegram-widget.*` | `identity.oidc.identity-unknown` */
  async userOf(shown: ShownWidget, context: CommandContext) {
    const proved = await this.proofs.prove(shown, context);
    const userId = await this.linked.userBehind(proved.identityId);
    return { userId, use: () => this.proofs.use(proved, context) };
  }

  /** @throws DomainError `unauthenticated` `identity.telegram-widget.*`; `conflict` `identity.oidc.identity-taken` */
  async link(userId: string, shown: ShownWidget, context: CommandContext) {
    const proved = await this.proofs.prove(shown, context);
    const { identityId, providerId } = proved;
    await this.proofs.use(proved, context);
    const linked = await this.linked.link({ identityId, providerId, userId }, context);
    return { ...linked, providerId };
  }
}

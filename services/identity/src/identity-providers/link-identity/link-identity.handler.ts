import { type InputOf, LinkIdentity } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ProvedIdentities } from '../proved-identities.adapter.js';

/** Nobody but who is signed in already says that an identity is theirs: a mail address at a provider proves nothing. */
@Handles(LinkIdentity)
export class LinkIdentityHandler implements Handler<typeof LinkIdentity> {
  constructor(private readonly identities: ProvedIdentities) {}

  async handle(shown: InputOf<typeof LinkIdentity>, context: CommandContext) {
    const userId = context.actor.principal.id;
    const { position } = await this.identities.link(userId, shown, context);
    return { id: userId, position };
  }
}

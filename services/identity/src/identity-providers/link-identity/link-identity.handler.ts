import { type InputOf, LinkIdentity } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { NewLinks } from '../new-links.adapter.js';
import { ProvedIdentities } from '../proved-identities.adapter.js';

/** Nobody but who is signed in already says that an identity is theirs: a mail address at a provider proves nothing. */
@Handles(LinkIdentity)
export class LinkIdentityHandler implements Handler<typeof LinkIdentity> {
  constructor(
    private readonly identities: ProvedIdentities,
    private readonly links: NewLinks,
  ) {}

  handle({ secondFactorCode, password, ...shown }: InputOf<typeof LinkIdentity>, context: CommandContext) {
    return this.links.add({ secondFactorCode, password }, context, (userId) =>
      this.identities.link(userId, shown, context),
    );
  }
}

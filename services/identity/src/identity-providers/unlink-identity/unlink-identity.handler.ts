import { type InputOf, UnlinkIdentity } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { credentialStream } from '../../credentials/credential.js';
import { inHouse } from '../../house-context.js';
import { userStream } from '../../users/user.js';
import { IdentitiesOfUser } from '../linked-identity-list/identities-of-user.adapter.js';
import { identityNotLinked, lastWay } from '../oidc.errors.js';
import { FormerLinks } from './former-links.adapter.js';

@Handles(UnlinkIdentity)
export class UnlinkIdentityHandler implements Handler<typeof UnlinkIdentity> {
  constructor(
    private readonly events: EventStore,
    private readonly identities: IdentitiesOfUser,
    private readonly former: FormerLinks,
  ) {}

  async handle({ providerId }: InputOf<typeof UnlinkIdentity>, asked: CommandContext) {
    const userId = asked.actor.principal.id;
    const all = await this.identities.all(userId);
    const theirs = all.filter((identity) => identity.providerId === providerId);
    const { state } = await this.events.load(credentialStream(HOUSE, userId));
    const hasOtherWay = state.passwordHash !== null || all.length > theirs.length;
    // One thing that is answered the same again; what follows from it finds nothing left where it is repeated.
    const { position } = await this.events.update(userStream(HOUSE, userId), inHouse(asked, userId), () => {
      if (theirs.length === 0) throw identityNotLinked(providerId);
      if (!hasOtherWay) throw lastWay();
      return [];
    });
    const unlinks = theirs.map(({ identityId }) => ({ identityId, userId, providerId, hasOtherWay }));
    await this.former.giveUp(unlinks, asked);
    return { id: userId, position };
  }
}

import { type InputOf, UnlinkIdentity } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { credentialStream } from '../../credentials/credential.js';
import { inHouse } from '../../house-context.js';
import { userStream } from '../../users/user.js';
import { linkedIdentityStream, unlinkIdentity } from '../linked-identity.js';
import { IdentitiesOfUser } from '../linked-identity-list/identities-of-user.adapter.js';
import { identityNotLinked, lastWay } from '../oidc.errors.js';

@Handles(UnlinkIdentity)
export class UnlinkIdentityHandler implements Handler<typeof UnlinkIdentity> {
  constructor(
    private readonly events: EventStore,
    private readonly identities: IdentitiesOfUser,
  ) {}

  async handle({ providerId }: InputOf<typeof UnlinkIdentity>, asked: CommandContext) {
    const userId = asked.actor.principal.id;
    const all = await this.identities.all(userId);
    const theirs = all.filter((identity) => identity.providerId === providerId);
    const { state } = await this.events.load(credentialStream(HOUSE, userId));
    const hasOtherWay = state.passwordHash !== null || all.length > theirs.length;
    const context = inHouse(asked, userId);
    // One thing that is answered the same again; what follows from it finds nothing left where it is repeated.
    const { position } = await this.events.update(userStream(HOUSE, userId), context, () => {
      if (theirs.length === 0) throw identityNotLinked(providerId);
      if (!hasOtherWay) throw lastWay();
      return [];
    });
    const { idempotency: _, ...unkeyed } = context;
    for (const { identityId } of theirs)
      await this.events.update(linkedIdentityStream(HOUSE, identityId), unkeyed, (identity) =>
        unlinkIdentity({ identityId, userId, providerId, hasOtherWay }, identity),
      );
    return { id: userId, position };
  }
}

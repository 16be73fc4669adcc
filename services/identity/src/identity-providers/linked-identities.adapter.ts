import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../house-context.js';
import { type Link, linkedIdentityStream, linkIdentity, type Unlink, unlinkIdentity } from './linked-identity.js';
import { identityUnknown } from './oidc.errors.js';

/** Which user stands behind an identity at a provider. */
@Injectable()
export class LinkedIdentities {
  constructor(private readonly events: EventStore) {}

  /** @throws DomainError `unauthenticated` `identity.oidc.identity-unknown` */
  async userBehind(identityId: string): Promise<string> {
    const { state } = await this.events.load(linkedIdentityStream(HOUSE, identityId));
    if (state.userId === null) throw identityUnknown();
    return state.userId;
  }

  /** @throws DomainError `conflict` `identity.oidc.identity-taken` */
  link(link: Link, context: CommandContext) {
    return this.events.update(linkedIdentityStream(HOUSE, link.identityId), inHouse(context, link.userId), (identity) =>
      linkIdentity(link, identity),
    );
  }

  unlink(unlink: Unlink, context: CommandContext) {
    const stream = linkedIdentityStream(HOUSE, unlink.identityId);
    return this.events.update(stream, inHouse(context, unlink.userId), (identity) => unlinkIdentity(unlink, identity));
  }
}

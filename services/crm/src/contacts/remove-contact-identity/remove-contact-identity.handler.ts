import { type InputOf, type Reach, RemoveContactIdentity } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { contactStream, reachedContact } from '../contact.js';
import { checkVersion } from '../expected-version.js';
import { removeContactIdentity } from './remove-contact-identity.js';

@Handles(RemoveContactIdentity)
export class RemoveContactIdentityHandler implements Handler<typeof RemoveContactIdentity> {
  constructor(private readonly events: EventStore) {}

  async handle(asked: InputOf<typeof RemoveContactIdentity>, context: CommandContext, reach: Reach) {
    const { contactId, identityId, expectedVersion } = asked;
    const stream = contactStream(context.actor.tenantId, contactId);
    const { position } = await this.events.update(stream, context, (contact, version) => {
      const removed = removeContactIdentity({ contactId, identityId }, reachedContact(reach, contact));
      checkVersion({ contactId, version, expectedVersion });
      return removed;
    });
    return { id: contactId, position };
  }
}

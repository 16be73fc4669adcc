import { AddContactIdentity, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { contactStream, reachedContact } from '../contact.js';
import { checkVersion } from '../expected-version.js';
import { identityValue } from '../identities/written-identity.adapter.js';
import { addContactIdentity } from './add-contact-identity.js';

@Handles(AddContactIdentity)
export class AddContactIdentityHandler implements Handler<typeof AddContactIdentity> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
  ) {}

  async handle(asked: InputOf<typeof AddContactIdentity>, context: CommandContext, reach: Reach) {
    const { contactId, expectedVersion, channel, isPrimary } = asked;
    const { tenantId } = context.actor;
    const value = identityValue(channel, asked.value);
    const identityId = (await this.identifiers.of(tenantId)).identityOf(channel, value);
    const named = { contactId, identityId, channel, value, isPrimary };

    const { position } = await this.events.update(contactStream(tenantId, contactId), context, (contact, version) => {
      const added = addContactIdentity(named, reachedContact(reach, contact));
      checkVersion({ contactId, version, expectedVersion });
      return added;
    });
    return { id: contactId, position };
  }
}

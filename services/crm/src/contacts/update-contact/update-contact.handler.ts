import { type InputOf, type Reach, UpdateContact } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { contactStream, reachedContact } from '../contact.js';
import { EnteredFacts } from '../entered-facts.adapter.js';
import { checkVersion } from '../expected-version.js';
import { updateContact } from './update-contact.js';

@Handles(UpdateContact)
export class UpdateContactHandler implements Handler<typeof UpdateContact> {
  constructor(
    private readonly events: EventStore,
    private readonly facts: EnteredFacts,
  ) {}

  async handle(asked: InputOf<typeof UpdateContact>, context: CommandContext, reach: Reach) {
    const { contactId, expectedVersion, companyId, customFields: _, ...changes } = asked;
    const { tenantId } = context.actor;
    const customFields = await this.facts.check({ ...asked, isNew: false }, context.actor, reach);

    const { position } = await this.events.update(contactStream(tenantId, contactId), context, (contact, version) => {
      const updated = updateContact({ contactId, changes, companyId, customFields }, reachedContact(reach, contact));
      checkVersion({ contactId, version, expectedVersion });
      return updated;
    });
    return { id: contactId, position };
  }
}

import { DeleteContact, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { contactStream, reachedContact } from '../contact.js';
import { checkVersion } from '../expected-version.js';
import { deleteContact } from './delete-contact.js';

@Handles(DeleteContact)
export class DeleteContactHandler implements Handler<typeof DeleteContact> {
  constructor(private readonly events: EventStore) {}

  async handle({ contactId, expectedVersion }: InputOf<typeof DeleteContact>, context: CommandContext, reach: Reach) {
    const stream = contactStream(context.actor.tenantId, contactId);
    const { position } = await this.events.update(stream, context, (contact, version) => {
      const deleted = deleteContact({ contactId }, reachedContact(reach, contact));
      checkVersion({ contactId, version, expectedVersion });
      return deleted;
    });
    return { id: contactId, position };
  }
}

import { type InputOf, type Reach, RestoreContact } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { contactStream, reachedContact } from '../contact.js';
import { restoreContact } from './restore-contact.js';

@Handles(RestoreContact)
export class RestoreContactHandler implements Handler<typeof RestoreContact> {
  constructor(private readonly events: EventStore) {}

  async handle({ contactId }: InputOf<typeof RestoreContact>, context: CommandContext, reach: Reach) {
    const stream = contactStream(context.actor.tenantId, contactId);
    const { position } = await this.events.update(stream, context, (contact) =>
      restoreContact({ contactId }, reachedContact(reach, contact)),
    );
    return { id: contactId, position };
  }
}

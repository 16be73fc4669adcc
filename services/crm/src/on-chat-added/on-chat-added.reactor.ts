import { ChatAdded, type EventOf, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { contactStream } from '../contacts/contact.js';
import { createContact } from '../contacts/create-contact/create-contact.js';
import { CrmIdentifiers } from '../crm-ids.adapter.js';
import { newcomerOf } from './on-chat-added.js';

const consumer = 'crm.on-chat-added.v1';

@Reacts({ consumer, events: [ChatAdded] })
export class OnChatAddedReactor implements Reactor<typeof ChatAdded> {
  constructor(
    private readonly identifiers: CrmIdentifiers,
    private readonly clock: Clock,
  ) {}

  async handle(event: Recorded<EventOf<typeof ChatAdded>>, { events }: Effect) {
    const { tenantId } = event.envelope;
    const ids = await this.identifiers.of(tenantId);
    const contactId = ids.contactOf(event.data.peerId);
    const newcomer = newcomerOf(event.data, contactId);
    if (!newcomer) return;

    const context = commandInAnswerTo(event, { service: 'crm', consumer }, this.clock.now());
    await events.update(contactStream(tenantId, contactId), context, (contact) => createContact(newcomer, contact));
  }
}

import { ChatAdded, type EventOf, MessageReceived, MessageSent, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { contactStream } from '../contacts/contact.js';
import { markContactWrittenTo } from '../contacts/mark-contact-written-to/mark-contact-written-to.js';
import { CrmIdentifiers } from '../crm-ids.adapter.js';
import { createContact } from '../contacts/create-contact/create-contact.js';
import { acquaintanceOf } from './acquaintance.table.js';
import { newcomerOf } from './on-chat-added.js';
import { onMessageReceived } from './on-message-received.js';
import { StepTaker } from './step-taker.adapter.js';

const consumer = 'crm.on-message.v1';

type Received = Recorded<EventOf<typeof MessageReceived>>;
type Sent = Recorded<EventOf<typeof MessageSent>>;
type Added = Recorded<EventOf<typeof ChatAdded>>;

/** One consumer for all three: a new chat and its first message speak of one contact at the same moment. */
@Reacts({ consumer, events: [ChatAdded, MessageReceived, MessageSent] })
export class OnMessageReactor implements Reactor<typeof ChatAdded | typeof MessageReceived | typeof MessageSent> {
  constructor(
    private readonly identifiers: CrmIdentifiers,
    private readonly clock: Clock,
  ) {}

  async handle(event: Added | Received | Sent, effect: Effect): Promise<void> {
    switch (event.type) {
      case 'messaging.chat.added':
        return this.added(event, effect);
      case 'messaging.message.received':
        return this.received(event, effect);
      case 'messaging.message.sent':
        return this.sent(event, effect);
    }
  }

  private async added(event: Added, { events }: Effect) {
    const { tenantId } = event.envelope;
    const ids = await this.identifiers.of(tenantId);
    const contactId = ids.contactOf(event.data.peerId);
    const newcomer = newcomerOf(event.data, contactId);
    if (!newcomer) return;
    await events.update(contactStream(tenantId, contactId), this.contextOf(event), (contact) =>
      createContact(newcomer, contact),
    );
  }

  private async received(event: Received, { em, events }: Effect) {
    const { chatId, sender } = event.data;
    const ids = await this.identifiers.of(event.envelope.tenantId);
    const contactId = ids.contactOf(sender.peerId);
    const asked = { contactId, chatId, coldStageId: ids.pipeline.stageIds.cold };
    const steps = onMessageReceived(event.data, await acquaintanceOf(em, asked));
    if (steps.length === 0) return;

    const taker = new StepTaker(events, { message: event.data, contactId, ids, context: this.contextOf(event) });
    for (const step of steps) await taker.take(step);
  }

  /** Only what our side says now: history was said before anybody could reply to Parley. */
  private async sent(event: Sent, { em, events }: Effect) {
    const { chatId, subjectId, chatKind, origin } = event.data;
    if (chatKind !== 'private' || origin !== 'live') return;
    const { tenantId } = event.envelope;
    const ids = await this.identifiers.of(tenantId);
    const contactId = ids.contactOf(subjectId);
    const known = await acquaintanceOf(em, { contactId, chatId, coldStageId: ids.pipeline.stageIds.cold });
    if (!known.isKnown || known.isWrittenTo) return;

    await events.update(contactStream(tenantId, contactId), this.contextOf(event), (contact) =>
      markContactWrittenTo({ contactId, chatId }, contact),
    );
  }

  private contextOf(event: Added | Received | Sent) {
    return commandInAnswerTo(event, { service: 'crm', consumer }, this.clock.now());
  }
}

import { type EventOf, MessageReceived, MessageSent, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { contactStream } from '../contacts/contact.js';
import { markContactWrittenTo } from '../contacts/mark-contact-written-to/mark-contact-written-to.js';
import { CrmIdentifiers } from '../crm-ids.adapter.js';
import { acquaintanceOf } from './acquaintance.table.js';
import { onMessageReceived } from './on-message-received.js';
import { StepTaker } from './step-taker.adapter.js';

const consumer = 'crm.on-message.v1';

type Received = Recorded<EventOf<typeof MessageReceived>>;
type Sent = Recorded<EventOf<typeof MessageSent>>;

@Reacts({ consumer, events: [MessageReceived, MessageSent] })
export class OnMessageReactor implements Reactor<typeof MessageReceived | typeof MessageSent> {
  constructor(
    private readonly identifiers: CrmIdentifiers,
    private readonly clock: Clock,
  ) {}

  async handle(event: Received | Sent, effect: Effect) {
    await (event.type === 'messaging.message.received' ? this.received(event, effect) : this.sent(event, effect));
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

  private contextOf(event: Received | Sent) {
    return commandInAnswerTo(event, { service: 'crm', consumer }, this.clock.now());
  }
}

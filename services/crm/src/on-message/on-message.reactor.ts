import { ChatAdded, type EventOf, isErased, MessageReceived, MessageSent, type Recorded } from '@parley/contracts';
import type { EffectOfMany, Occurrence } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { type BatchReactor, commandInAnswerTo, Reacts } from '@parley/platform';

import { triggersOf } from '../automation-rules/running/occasion.js';
import { RuleRunner } from '../automation-rules/running/rule-runner.adapter.js';
import { rulesOn } from '../automation-rules/rule-list/rules.table.js';
import { contactStream } from '../contacts/contact.js';
import { markContactWrittenTo } from '../contacts/mark-contact-written-to/mark-contact-written-to.js';
import { CrmIdentifiers, type CrmIds } from '../crm-ids.adapter.js';
import { createContact } from '../contacts/create-contact/create-contact.js';
import { Acquaintances, type Asked } from './acquaintance.table.js';
import { newcomerOf } from './on-chat-added.js';
import { onMessageReceived } from './on-message-received.js';
import { StepTaker } from './step-taker.adapter.js';

const consumer = 'crm.on-message.v1';

type Received = Recorded<EventOf<typeof MessageReceived>>;
type Sent = Recorded<EventOf<typeof MessageSent>>;
type Added = Recorded<EventOf<typeof ChatAdded>>;

type Said = typeof ChatAdded | typeof MessageReceived | typeof MessageSent;

/** What the events of one batch share. */
type Batch = {
  readonly effect: EffectOfMany;
  readonly ids: CrmIds;
  readonly acquaintances: Acquaintances;
  /** Whether any rule is asked about what customers say. */
  readonly isHeardByRules: boolean;
};

/** One consumer for all three: a new chat and its first message speak of one contact at the same moment. */
@Reacts({ consumer, events: [ChatAdded, MessageReceived, MessageSent] })
export class OnMessageReactor implements BatchReactor<Said> {
  constructor(
    private readonly identifiers: CrmIdentifiers,
    private readonly clock: Clock,
  ) {}

  async handleAll(occurrences: readonly Occurrence<Said>[], effect: EffectOfMany): Promise<void> {
    const [first] = occurrences;
    if (!first) return;
    const ids = await this.identifiers.of(first.event.envelope.tenantId);
    const asked = occurrences.flatMap(({ event }) => (isAsked(event) ? [askedOf(event, ids)] : []));
    const acquaintances = await Acquaintances.of(effect.em, asked);
    const isHeardByRules = asked.length > 0 && (await rulesOn(effect.em, triggersOf.message)).length > 0;
    for (const { event } of occurrences) await this.one(event, { effect, ids, acquaintances, isHeardByRules });
  }

  private one(event: Added | Received | Sent, batch: Batch): Promise<void> {
    switch (event.type) {
      case 'messaging.chat.added':
        return this.added(event, batch);
      case 'messaging.message.received':
        return this.received(event, batch);
      case 'messaging.message.sent':
        return this.sent(event, batch);
    }
  }

  private async added(event: Added, { effect: { events }, ids, acquaintances }: Batch) {
    const contactId = ids.contactOf(event.data.peerId);
    const newcomer = newcomerOf(event.data, contactId);
    if (!newcomer) return;
    acquaintances.changed(contactId);
    await events.update(contactStream(event.envelope.tenantId, contactId), this.contextOf(event), (contact) =>
      createContact(newcomer, contact),
    );
  }

  private async received(event: Received, batch: Batch) {
    await this.meet(event, batch);
    const { chatKind, origin, content } = event.data;
    if (!batch.isHeardByRules || chatKind !== 'private' || origin !== 'live') return;
    const { effect, ids, acquaintances } = batch;
    const { currentDeal } = await acquaintances.find(askedOf(event, ids));
    if (!currentDeal) return;
    const text = isErased(content) ? '' : content.text;
    const { em, events } = effect;
    const runner = new RuleRunner({ em, events, ids, context: this.contextOf(event) });
    await runner.run(currentDeal.dealId, { happened: 'message', text });
  }

  private async meet(event: Received, { effect: { em, events }, ids, acquaintances }: Batch) {
    const asked = askedOf(event, ids);
    const steps = onMessageReceived(event.data, await acquaintances.find(asked));
    if (steps.length === 0) return;

    const { contactId } = asked;
    acquaintances.changed(contactId);
    const occasion = { message: event.data, contactId, ids, context: this.contextOf(event) };
    const taker = new StepTaker(events, occasion, em);
    for (const step of steps) await taker.take(step);
  }

  private async sent(event: Sent, { effect: { events }, ids, acquaintances }: Batch) {
    if (!isAsked(event)) return;
    const asked = askedOf(event, ids);
    const known = await acquaintances.find(asked);
    if (!known.isKnown || known.isWrittenTo) return;

    acquaintances.changed(asked.contactId);
    await events.update(contactStream(event.envelope.tenantId, asked.contactId), this.contextOf(event), (contact) =>
      markContactWrittenTo(asked, contact),
    );
  }

  private contextOf(event: Added | Received | Sent) {
    return commandInAnswerTo(event, { service: 'crm', consumer }, this.clock.now());
  }
}

/** Of our side only what it says now: history was said before anybody could reply to Parley. */
function isAsked(event: Added | Received | Sent): event is Received | Sent {
  if (event.type === 'messaging.chat.added') return false;
  if (event.type === 'messaging.message.received') return true;
  return event.data.chatKind === 'private' && event.data.origin === 'live';
}

function askedOf(event: Received | Sent, ids: CrmIds): Asked {
  const peerId = event.type === 'messaging.message.received' ? event.data.sender.peerId : event.data.subjectId;
  return { contactId: ids.contactOf(peerId), chatId: event.data.chatId };
}

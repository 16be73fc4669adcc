import { type InputOf, LinkDealToChat, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ContactDirectory } from '../../contacts/contact-directory/contact-directory.port.js';
import { currentDealStream } from '../current-deal/current-deal.js';
import { dealNotFound } from '../deal.errors.js';
import { dealStream, reachedDeal } from '../deal.js';
import { checkVersion } from '../expected-version.js';
import { linkDealToChat } from './link-deal-to-chat.js';

@Handles(LinkDealToChat)
export class LinkDealToChatHandler implements Handler<typeof LinkDealToChat> {
  constructor(
    private readonly events: EventStore,
    private readonly contacts: ContactDirectory,
  ) {}

  async handle(input: InputOf<typeof LinkDealToChat>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { dealId, chatId, expectedVersion } = input;
    const { state, version } = await this.events.load(dealStream(tenantId, dealId));
    const deal = reachedDeal(reach, state);
    if (deal.status === 'unknown') throw dealNotFound(dealId);
    checkVersion({ dealId, version, expectedVersion });
    const { chatIds } = await this.contacts.get(tenantId, deal.contactId);
    const link = { dealId, chatId, isOfContact: chatIds.includes(chatId) };

    const { position } = await this.events.update(currentDealStream(tenantId, chatId), context, (current) =>
      linkDealToChat(link, current),
    );
    return { id: dealId, position };
  }
}

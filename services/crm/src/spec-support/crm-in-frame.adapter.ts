import {
  AssignChatByTerritory,
  CardsByChat,
  type DealView,
  identityEvents,
  type InputOf,
  messageEvents,
  OrganizationCreated,
} from '@parley/contracts';
import { type CallContext, type Handler, Handles } from '@parley/platform';
import { ServicesInFrame } from '@parley/platform/spec-support';
import { Module } from '@nestjs/common';
import { vi } from 'vitest';

import { crmService } from '../crm.module.js';
import { CrmSettings } from '../crm.settings.js';
import { received, sent, stranger, type Stranger } from './messages.adapter.js';

/** A messaging that takes note of the chats that it is given. */
@Handles(AssignChatByTerritory)
class GivenChats implements Handler<typeof AssignChatByTerritory> {
  readonly given: InputOf<typeof AssignChatByTerritory>[] = [];

  handle(input: InputOf<typeof AssignChatByTerritory>) {
    this.given.push(input);
    return Promise.resolve({ id: input.chatId, position: '' });
  }
}

@Module({ providers: [GivenChats] })
class ChatsModule {}

/** crm among an identity and a messaging that say what they are told to. */
export class CrmInFrame extends ServicesInFrame {
  static async start(database: ConstructorParameters<typeof ServicesInFrame>[0]): Promise<CrmInFrame> {
    const frame = new CrmInFrame(database);
    await frame.neighbour('identity', identityEvents);
    await frame.neighbour('messaging', messageEvents, ChatsModule);
    await frame.serve(crmService, CrmSettings.read({ service: 'crm', environment: {} }));
    const organization = OrganizationCreated({ organizationId: frame.tenantId, name: 'Acme' });
    await frame.say('identity', `identity.organization-${frame.tenantId}`, organization);
    return frame;
  }

  /** The chats that crm gave to teams. */
  get chatsGiven() {
    return this.of('messaging').get(GivenChats).given;
  }

  hear(who: Stranger) {
    return this.say('messaging', `messaging.chat-log-${who.chatId}`, received(who));
  }

  write(who: Stranger) {
    return this.say('messaging', `messaging.chat-log-${who.chatId}`, sent(who));
  }

  /** Somebody who wrote for the first time, with the deal that became of it. */
  async meet(name: string, by: CallContext): Promise<Stranger & { readonly deal: DealView }> {
    const who = stranger(name);
    await this.hear(who);
    const met = async () => {
      const deal = await this.dealOf(who, by);
      if (!deal) throw new Error('Not met yet');
      return { ...who, deal };
    };
    return vi.waitFor(met, { timeout: 15_000, interval: 20 });
  }

  async dealOf({ chatId }: Stranger, by: CallContext): Promise<DealView | null> {
    const { queries } = await this.as('gateway');
    const { items } = await queries.ask(CardsByChat, { ids: [chatId] }, by);
    return items[0]?.currentDeal ?? null;
  }
}

import { DealChatLinked } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialCurrentDeal } from '../current-deal/current-deal.js';
import { linkDealToChat } from './link-deal-to-chat.js';

const link = (dealId: string) => ({ dealId, chatId: 'chat', isOfContact: true });
const linked = (dealId: string) => DealChatLinked({ dealId, chatId: 'chat' });
const given = scenario({ initial: initialCurrentDeal, evolve, decide: linkDealToChat });

describe('link deal to chat', () => {
  it('says which deal a chat is about', () => given().when(link('roof')).then(linked('roof')));

  it('says it anew', () => given(linked('roof')).when(link('door')).then(linked('door')));

  it('says it once', () => given(linked('roof')).when(link('roof')).thenNothing());

  it("refuses another contact's chat", () =>
    given()
      .when({ ...link('roof'), isOfContact: false })
      .thenRefused('crm.deal.chat-of-another-contact'));
});

import { type ChatCard, everyRow } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { movableClock, postgres } from '@parley/testing';
import { openedLog, type OpenedLog, recorded } from '@parley/platform/spec-support';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CardsByChatQuery } from '../chats/cards-by-chat/cards-by-chat.query.js';
import { crmService } from '../crm.module.js';
import { CrmIdentifiers } from '../crm-ids.adapter.js';
import { DealListQuery } from '../deals/deal-board/deal-list.query.js';
import { PipelineListQuery } from '../pipelines/pipeline-list/pipeline-list.query.js';
import { received, sent, stranger, type Stranger } from '../spec-support/messages.adapter.js';
import { OnMessageReactor } from './on-message.reactor.js';

const tenantId = v7();
const actor: Actor = { tenantId, principal: { kind: 'user', id: v7() } };
const clock = movableClock();
let log: OpenedLog;
let reactor: OnMessageReactor;

beforeAll(async () => {
  log = await openedLog(crmService, await postgres());
  reactor = new OnMessageReactor(new CrmIdentifiers(log.keyring), clock);
});

afterAll(() => log.close());

const now = () => clock.now().toISOString();
const hear = (who: Stranger, more = {}) => log.react(reactor, recorded(tenantId, received(who, more), now()));
const write = (who: Stranger) => log.react(reactor, recorded(tenantId, sent(who), now()));
const cardOf = async ({ chatId }: Stranger): Promise<ChatCard> => {
  const { items } = await new CardsByChatQuery(log.tenants).answer({ ids: [chatId] }, actor, everyRow);
  return items[0]!;
};
const dealsOf = async (who: Stranger) => {
  const { contact } = await cardOf(who);
  const list = new DealListQuery(log.tenants);
  return (await list.answer({ page: {}, contactId: contact!.id }, actor, everyRow)).edges.map(({ node }) => node);
};

describe('on message, on PostgreSQL', () => {
  it("makes a stranger's message a contact, a deal in Cold and the default pipeline", async () => {
    const anna = stranger('Anna Petrova | Acme');
    await hear(anna);
    const card = await cardOf(anna);
    expect(card.contact).toMatchObject({ name: 'Anna Petrova | Acme', peerId: anna.peerId, chatIds: [anna.chatId] });
    expect(card.company).toMatchObject({ name: 'Acme' });
    expect(card.currentDeal).toMatchObject({
      title: 'Anna Petrova | Acme',
      isOpen: true,
      chatId: anna.chatId,
      stage: { key: 'cold', name: { en: 'Cold', ru: 'Холодный' } },
    });
    const pipelines = await new PipelineListQuery(log.tenants).answer({}, actor);
    expect(pipelines.items).toHaveLength(1);
    expect(pipelines.items[0]?.stages.map(({ key }) => key)).toEqual([
      'cold',
      'replied',
      'qualified',
      'meeting',
      'deal',
      'lost',
    ]);
  });

  it('moves Cold to Replied once the contact answers what our side wrote', async () => {
    const boris = stranger('Boris');
    await hear(boris);
    await hear(boris);
    expect((await cardOf(boris)).currentDeal?.stage.key).toBe('cold');
    await write(boris);
    await hear(boris, { origin: 'history' });
    expect((await cardOf(boris)).currentDeal?.stage.key).toBe('cold');
    await hear(boris);
    expect((await cardOf(boris)).currentDeal?.stage.key).toBe('replied');
  });

  it('makes one contact and one deal of two first messages at once', async () => {
    const pairs = Array.from({ length: 20 }, (_, n) => stranger(`Contact ${n}`));
    await Promise.all(pairs.flatMap((who) => [hear(who), hear({ ...who, chatId: v7() }), hear(who)]));
    const deals = await Promise.all(pairs.map(dealsOf));
    const cards = await Promise.all(pairs.map(cardOf));
    expect(deals.map((found) => found.length)).toEqual(pairs.map(() => 1));
    expect(cards.map(({ contact }) => contact?.chatIds.length)).toEqual(pairs.map(() => 2));
  });

  it('sees within one batch what its earlier messages have changed', async () => {
    const [vera, gleb] = [stranger('Vera'), stranger('Gleb')];
    const batch = [received(vera), received(gleb), received(vera), sent(vera), received(vera)];
    await log.react(reactor, ...batch.map((event) => recorded(tenantId, event, now())));
    expect(await dealsOf(vera)).toMatchObject([{ stage: { key: 'replied' } }]);
    expect(await dealsOf(gleb)).toMatchObject([{ stage: { key: 'cold' } }]);
  });

  it('makes a contact without a deal of what was said before', async () => {
    const olga = stranger('Olga');
    await hear(olga, { origin: 'import' });
    expect(await cardOf(olga)).toMatchObject({ contact: { name: 'Olga' }, currentDeal: null });
  });
});

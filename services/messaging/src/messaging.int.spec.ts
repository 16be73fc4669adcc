import { everyRow } from '@parley/contracts';
import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { Leases } from '@parley/eventsourcing';
import { SystemClock } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { ListChannelAccountsQuery } from './channel-accounts/list-channel-accounts/list-channel-accounts.query.js';
import { ChatsByIdsQuery } from './chats/list-chats/chats-by-ids.query.js';
import { ListChatsQuery } from './chats/list-chats/list-chats.query.js';
import { ListMessagesQuery } from './messages/list-messages/list-messages.query.js';
import { SendMessageHandler } from './sends/send-message/send-message.handler.js';
import { patience, Shop } from './spec-support/shop.adapter.js';

describe('messaging over a real data centre', () => {
  const postgres = usePostgres();
  let shop: Shop<DataCentre>;
  let seller: number;
  let anna: number;

  beforeAll(async () => {
    shop = await Shop.open(postgres(), new SystemClock(), await createDataCentre({ profile: 'test' }));
    seller = shop.centre.world.addUser({ firstName: 'Shop', phone: '+79990000001' }).id;
    anna = shop.centre.world.addUser({ firstName: 'Анна', phone: '+79990000002', username: 'anna_petrova' }).id;
    await shop.start();
  });
  afterAll(() => shop.close());

  it('connects an account by phone and code', async () => {
    const id = await shop.connect('+79990000001');
    expect(await shop.accounts()).toMatchObject([
      { id, name: 'Shop', side: 'demo', intake: { takes: 'everyone', opens: 'deal' } },
    ]);
  });

  it('hears a stranger’s message, and shows it in the inbox', async () => {
    const text = 'Здравствуйте! Сколько стоит?';
    const bold = { _: 'messageEntityBold', offset: 0, length: 12 };
    shop.centre.world.send({ fromId: anna, to: userPeer(seller), text, entities: [bold] });
    const lastMessage = {
      content: { text, entities: [{ type: 'bold', offset: 0, length: 12 }] },
      direction: 'incoming',
    };
    const chat = { kind: 'private', title: 'Анна', unreadCount: 1, messageCount: 1, lastMessage, version: 1 };
    await vi.waitFor(async () => expect(await shop.chats()).toMatchObject([chat]), patience);
  });

  it('sends once what the ledger asks for, formatted as it was asked', async () => {
    const chat = await shop.chatThatSays('Здравствуйте');
    const sent = await shop.send(chat.id, 'От 900 ₽', [{ type: 'bold', offset: 3, length: 5 }]);
    expect(sent.status).toBe('requested');
    await vi.waitFor(async () => expect(await shop.sends([sent.id])).toMatchObject([{ status: 'sent' }]), patience);
    expect(shop.sentBy(seller)).toEqual(['От 900 ₽']);
    await vi.waitFor(
      async () =>
        expect(await shop.messages(chat.id)).toMatchObject([
          { direction: 'outgoing', sendId: sent.id, content: { text: 'От 900 ₽', entities: [{ type: 'bold' }] } },
          { direction: 'incoming' },
        ]),
      patience,
    );
  });

  it('pages through a chat from the newest message, and with `last` from the oldest', async () => {
    const { id: chatId } = await shop.chatThatSays('От 900');
    const texts = async (page: { first?: number; after?: string; last?: number }) => {
      const { edges } = await shop.messaging.get(ListMessagesQuery).answer({ chatId, page }, shop.actor, everyRow);
      return edges.map(({ cursor, node }) => ({ cursor, text: 'text' in node.content ? node.content.text : '' }));
    };
    const [newest] = await texts({ first: 1 });
    expect(newest).toMatchObject({ text: 'От 900 ₽' });
    const [oldest] = await texts({ first: 1, after: newest!.cursor });
    expect(oldest).toMatchObject({ text: 'Здравствуйте! Сколько стоит?' });
    expect(await texts({ last: 1 })).toEqual([oldest]);
  });

  it('shows a group as a chat that opens nothing', async () => {
    const group = shop.centre.world.addGroup({ title: 'Соседи', creatorId: anna, memberIds: [seller] });
    shop.centre.world.send({ fromId: anna, to: { kind: 'chat', id: group.id }, text: 'Кто был у мастера?' });
    const chat = await shop.chatThatSays('Кто был у мастера?');
    expect(chat).toMatchObject({ kind: 'group', title: 'Соседи', lastMessage: { senderName: 'Анна' } });
    const [row] = await shop.query(
      `select data ->> 'opens' as opens from messaging.events where data ->> 'chatId' = $1 and type = 'messaging.message.received'`,
      [chat.id],
    );
    expect(row).toEqual({ opens: 'nothing' });
    const answer = await shop.send(chat.id, 'Мы были');
    await vi.waitFor(async () => expect(await shop.sends([answer.id])).toMatchObject([{ status: 'sent' }]), patience);
    await vi.waitFor(async () => expect((await shop.messages(chat.id)).length).toBe(2), patience);
  });

  it('is held by one process at a time, and taken over by the next (D18)', async () => {
    const first = shop.messaging;
    const connections = shop.centre.openConnections;
    const asked = vi.spyOn(Leases.prototype, 'acquire');
    await shop.start();
    await vi.waitFor(() => expect(asked.mock.results.length).toBeGreaterThan(1), patience);
    expect(await Promise.all(asked.mock.results.map(({ value }): unknown => value))).not.toContainEqual(
      expect.objectContaining({ name: expect.stringContaining('telegram:') as string }),
    );
    asked.mockRestore();
    expect(shop.centre.openConnections).toBe(connections);
    await first.stop();
    shop.centre.world.send({ fromId: anna, to: userPeer(seller), text: 'Вы ещё тут?' });
    await shop.chatThatSays('Вы ещё тут?');
  });

  it('tells two organizations nothing of each other', async () => {
    const foreign = { tenantId: v7(), principal: { kind: 'user', id: 'u' } } as const;
    const [chat] = await shop.chats();
    const get = shop.messaging.get;
    expect(chat).toBeDefined();
    expect((await get(ListChatsQuery).answer({ page: {} }, foreign, everyRow)).edges).toEqual([]);
    expect(await get(ChatsByIdsQuery).answer({ ids: [chat!.id] }, foreign, everyRow)).toEqual({ items: [null] });
    expect((await get(ListMessagesQuery).answer({ chatId: chat!.id, page: {} }, foreign, everyRow)).edges).toEqual([]);
    expect((await get(ListChannelAccountsQuery).answer({}, foreign)).items).toEqual([]);
    const context = { ...shop.context, actor: foreign };
    const content = { text: 'from elsewhere', entities: [] };
    await expect(
      get(SendMessageHandler).handle({ chatId: chat!.id, content }, context, everyRow),
    ).rejects.toMatchObject({
      code: 'messaging.chat.not-found',
    });
  });
});

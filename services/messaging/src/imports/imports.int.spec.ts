import type { ImportedMessage, ImportMessages, InputOf } from '@parley/contracts';
import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { SystemClock } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { v7 } from 'uuid';

import { ConnectTelegramAccountHandler } from '../channel-accounts/connect-telegram-account/connect-telegram-account.handler.js';
import { SubmitTelegramCodeHandler } from '../channel-accounts/answer-telegram/submit-telegram-code.handler.js';
import { patience, Shop } from '../spec-support/shop.adapter.js';
import { ImportMessagesHandler } from './import-messages/import-messages.handler.js';

type Input = InputOf<typeof ImportMessages>;

const [ours, later] = ['+79990000001', '+79990000003'];

describe('importing an export', () => {
  const postgres = usePostgres();
  let shop: Shop<DataCentre>;
  let account: number;
  let laterAccount: number;
  let anna: number;

  const importing = (input: Input, context = shop.context) =>
    shop.messaging.get(ImportMessagesHandler).handle(input, context);
  const private_ = (peer: number, messages: readonly ImportedMessage[], whose = account): Input => ({
    accountExternalId: String(whose),
    accountName: 'Shop',
    chat: { kind: 'private', externalId: String(peer), title: 'Anna' },
    messages: [...messages],
  });
  const said = (externalId: string, text: string, { from = anna, whose = account } = {}): ImportedMessage => ({
    externalId,
    direction: from === whose ? 'outgoing' : 'incoming',
    sender: { kind: 'user', externalId: String(from), name: from === anna ? 'Anna' : 'Shop' },
    content: { text, entities: [{ type: 'bold', offset: 0, length: 1 }] },
    sentAt: '2020-03-02T09:00:00.000Z',
  });
  const stored = async () =>
    (
      await shop.query(
        'select count(*)::int as count, max(position)::text as last from messaging.events where tenant_id = $1',
        [shop.tenantId],
      )
    )[0];
  const code = async (id: string, phone: string) => {
    const state = async () => (await shop.accounts()).find((one) => one.id === id)?.state;
    await vi.waitFor(async () => expect(await state()).toBe('code-needed'), patience);
    const answer = { channelAccountId: id, code: shop.centre.loginCodeFor(phone) ?? '' };
    await shop.messaging.get(SubmitTelegramCodeHandler).handle(answer, shop.context);
    return state;
  };

  beforeAll(async () => {
    shop = await Shop.open(postgres(), new SystemClock(), await createDataCentre({ profile: 'test' }));
    account = shop.centre.world.addUser({ firstName: 'Shop', phone: ours }).id;
    laterAccount = shop.centre.world.addUser({ firstName: 'Later', phone: later }).id;
    anna = shop.centre.world.addUser({ firstName: 'Anna', phone: '+79990000002' }).id;
    await shop.start();
  });
  afterAll(() => shop.close());

  it('meets the live history of the connected account: what is known is left out', async () => {
    await shop.connect(ours, { takes: 'everyone', opens: 'deal' });
    shop.centre.world.send({ fromId: anna, to: userPeer(account), text: 'How much is it?' });
    const chat = await shop.chatThatSays('How much is it?');
    const [live] = await shop.messages(chat.id);
    const before = await stored();
    const again = await importing(private_(anna, [said(live!.externalId, 'How much is it?')]));
    expect(again).toMatchObject({ id: chat.id, addedCount: 0, knownCount: 1 });
    expect(await stored()).toEqual(before);
  });

  it('adds what came before the connection, with its formatting, once', async () => {
    const [chat] = await shop.chats();
    const [live] = await shop.messages(chat!.id);
    const messages = [
      said('-999999990', 'Long ago'),
      said('1000000', 'Later', { from: account }),
      said(live!.externalId, 'twice'),
    ];
    const changeSetId = v7();
    const first = await importing({ ...private_(anna, [...messages, messages[0]!]), changeSetId });
    expect(first).toMatchObject({ id: chat!.id, addedCount: 2, knownCount: 2 });
    const before = await stored();
    expect(await importing(private_(anna, messages))).toMatchObject({ addedCount: 0, knownCount: 3 });
    expect(await stored()).toEqual(before);
    const rows = await shop.query(
      `select change_set_id, data->>'origin' as origin, data->>'opens' as opens from messaging.events
        where type like 'messaging.message.%' and change_set_id is not null`,
    );
    expect(rows).toEqual([
      { change_set_id: changeSetId, origin: 'import', opens: 'nothing' },
      { change_set_id: changeSetId, origin: 'import', opens: null },
    ]);
    await vi.waitFor(async () => expect((await shop.chats())[0]).toMatchObject({ messageCount: 3 }), patience);
    expect((await shop.messages(chat!.id)).map(({ content }) => content)).toContainEqual(messages[1]!.content);
  });

  it('does not make the live chat read, but is itself not unread', async () => {
    expect((await shop.chats())[0]).toMatchObject({ unreadCount: 1 });
    const group: Input = {
      ...private_(anna, [
        said('5', 'In the group'),
        { ...said('6', 'From the channel'), sender: { kind: 'channel', externalId: String(anna), name: 'News' } },
      ]),
      chat: { kind: 'supergroup', externalId: '1234567890', title: 'Team' },
    };
    const { id } = await importing(group);
    await vi.waitFor(async () => {
      const chat = (await shop.chats()).find((one) => one.id === id);
      expect(chat).toMatchObject({ kind: 'group', title: 'Team', unreadCount: 0, messageCount: 2 });
    }, patience);
    const senders = (await shop.messages(id)).map(({ senderPeerId }) => senderPeerId);
    expect(new Set(senders).size).toBe(2);
  });

  it('leaves no empty chat behind where nothing of it can be stored', async () => {
    const before = await shop.chats();
    const tooLong = said('1', 'x'.repeat(70_000), { from: 4545 });
    await expect(importing(private_(4545, [tooLong]))).rejects.toThrow('messaging.import.too-long');
    const tomorrow = { ...said('1', 'Not yet', { from: 4545 }), sentAt: new Date(Date.now() + 2e8).toISOString() };
    await expect(importing(private_(4545, [tomorrow]))).rejects.toThrow('messaging.import.sent-in-future');
    expect((await shop.chats()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const rows = await shop.query(
      `select 1 from messaging.events where tenant_id = $1 and type = 'messaging.chat.added'`,
      [shop.tenantId],
    );
    expect(rows).toHaveLength(before.length);
  });

  it('stores nothing of the service account, and no notes to oneself', async () => {
    const before = await stored();
    await expect(importing(private_(777000, [said('1', 'Login code 12345', { from: 777000 })]))).rejects.toThrow(
      'messaging.import.service-account',
    );
    await expect(importing(private_(account, [said('1', 'Note', { from: account })]))).rejects.toThrow(
      'messaging.import.own-notes',
    );
    expect(await stored()).toEqual(before);
  });

  it('takes an account that was never connected, and connects it later without doubling', async () => {
    const { copies } = shop.centre.world.send({ fromId: anna, to: userPeer(laterAccount), text: 'Before the import' });
    const number = String(copies.find(({ mailbox }) => mailbox === `user:${String(laterAccount)}`)?.id);
    const history = [
      said(number, 'Before the import', { whose: laterAccount }),
      said('700', 'Gone from Telegram', { from: laterAccount, whose: laterAccount }),
    ];
    const { id } = await importing(private_(anna, history, laterAccount));
    const known = (await shop.accounts()).find(({ externalId }) => externalId === String(laterAccount));
    expect(known).toMatchObject({ state: 'disconnected', name: 'Shop', side: 'demo' });
    const [imported] = (await shop.messages(id)).slice(-1);

    const input = { method: 'phone' as const, phone: later, intake: { takes: 'everyone', opens: 'deal' } as const };
    const anew = await shop.messaging.get(ConnectTelegramAccountHandler).handle(input, shop.context);
    const refused = await code(anew.id, later);
    await vi.waitFor(async () => expect(await refused()).toBe('disconnected'), patience);

    await shop.messaging
      .get(ConnectTelegramAccountHandler)
      .handle({ ...input, channelAccountId: known!.id }, shop.context);
    const state = await code(known!.id, later);
    await vi.waitFor(async () => expect(await state()).toBe('connected'), patience);
    shop.centre.world.send({ fromId: anna, to: userPeer(laterAccount), text: 'After the import' });
    await vi.waitFor(async () => {
      const texts = (await shop.messages(id)).map(({ content }) => ('text' in content ? content.text : ''));
      expect(texts).toContain('After the import');
      expect(texts.filter((text) => text === 'Before the import')).toHaveLength(1);
    }, patience);
    expect((await shop.messages(id)).find((one) => one.id === imported!.id)).toMatchObject({ externalId: number });
  });

  it('refuses another Telegram account in the place of a known one', async () => {
    const known = (await shop.accounts()).find(({ externalId }) => externalId === '999');
    expect(known).toBeUndefined();
    await importing(private_(anna, [said('1', 'Somebody else', { from: 999, whose: 999 })], 999));
    const other = (await shop.accounts()).find(({ externalId }) => externalId === '999');
    const phone = '+79990000009';
    shop.centre.world.addUser({ firstName: 'Not 999', phone });
    await shop.messaging
      .get(ConnectTelegramAccountHandler)
      .handle({ method: 'phone', phone, channelAccountId: other!.id }, shop.context);
    const state = await code(other!.id, phone);
    await vi.waitFor(async () => expect(await state()).toBe('disconnected'), patience);
  });
});

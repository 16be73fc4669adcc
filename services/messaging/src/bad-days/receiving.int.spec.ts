import { everyRow, MessageReceived } from '@parley/contracts';
import { createDataCentre, type DataCentre, floodWait, userPeer } from '@parley/datacentre';
import { CatalogOpener, EventCatalog, EventStore, truthTest } from '@parley/eventsourcing';
import { SystemClock } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { MarkChatReadHandler } from '../conversations/mark-chat-read/mark-chat-read.handler.js';
import { chatLogOf } from '../messages/chat-log.js';
import { messagingService } from '../messaging.module.js';
import { patience, Shop } from '../spec-support/shop.adapter.js';

describe('receiving on bad days (check 72)', () => {
  const postgres = usePostgres();
  let shop: Shop<DataCentre>;
  let seller: number;
  let anna: number;
  let chatId: string;

  beforeAll(async () => {
    shop = await Shop.open(postgres(), new SystemClock(), await createDataCentre({ profile: 'test' }));
    seller = shop.centre.world.addUser({ firstName: 'Shop', phone: '+79990000001' }).id;
    anna = shop.centre.world.addUser({ firstName: 'Anna', phone: '+79990000002' }).id;
    shop.centre.world.send({ fromId: anna, to: userPeer(seller), text: 'before you listened' });
    await shop.start();
    await shop.connect('+79990000001');
    chatId = (
      await vi.waitFor(async () => {
        const [chat] = await shop.chats();
        expect(chat?.messageCount).toBe(1);
        return chat!;
      }, patience)
    ).id;
  });
  afterAll(() => shop.close());

  const write = (text: string) => shop.centre.world.send({ fromId: anna, to: userPeer(seller), text });
  const texts = async () =>
    (await shop.messages(chatId)).map(({ content }) => ('text' in content ? content.text : '')).toReversed();
  const arrived = (wanted: readonly string[]) =>
    vi.waitFor(async () => expect((await texts()).slice(-wanted.length)).toEqual(wanted), patience);
  const many = (name: string, count = 30) => Array.from({ length: count }, (_, n) => `${name} ${String(n)}`);
  const twice = async () => {
    const all = await texts();
    return all.length - new Set(all).size;
  };

  it('what was there before is history, which opens nothing', async () => {
    expect(await texts()).toEqual(['before you listened']);
    const [row] = await shop.query(
      `select data->>'origin' as origin from messaging.events where type = 'messaging.message.received'`,
    );
    expect(row).toEqual({ origin: 'history' });
  });

  it('updates that come three times are one event each', async () => {
    shop.centre.faults.copiesOfUpdates = 3;
    const said = many('copied');
    said.forEach(write);
    await arrived(said);
    shop.centre.faults.copiesOfUpdates = 1;
    expect(await twice()).toBe(0);
  });

  it('updates in a wrong order are taken in the right one', async () => {
    shop.centre.faults.reorderUpdates = true;
    const said = many('reordered');
    said.forEach(write);
    await arrived(said);
    shop.centre.faults.reorderUpdates = false;
    const [row] = await shop.query(
      `select string_agg(m.external_no::text, ',' order by e.position) as log,
              string_agg(m.external_no::text, ',' order by m.external_no) as sorted
         from messaging.message m join messaging.events e on e.id = m.event_id where m.direction = 'incoming'`,
    );
    expect(row?.['log']).toBe(row?.['sorted']);
  });

  it('a hole is closed by a difference', async () => {
    shop.centre.faults.suppressPush = true;
    const missed = many('suppressed', 5);
    missed.forEach(write);
    shop.centre.faults.suppressPush = false;
    write('after the hole');
    await arrived([...missed, 'after the hole']);
  });

  it('a cut connection loses nothing, over several slices', async () => {
    shop.centre.faults.sliceLimit = 7;
    shop.centre.faults.refuse = true;
    shop.centre.faults.dropConnections();
    const missed = many('while cut off', 25);
    missed.forEach(write);
    shop.centre.faults.refuse = false;
    await arrived(missed);
    shop.centre.faults.sliceLimit = 1000;
    expect(await twice()).toBe(0);
  });

  it('a process that was down finds what was said meanwhile, once', async () => {
    await shop.messaging.stop();
    const missed = many('while down', 10);
    missed.forEach(write);
    await shop.start();
    await arrived(missed);
    expect(await twice()).toBe(0);
  });

  it('an edit and a deletion are events of their own; what was said before stays', async () => {
    const first = write('first wording');
    const gone = write('taken back');
    await arrived(['first wording', 'taken back']);
    const idOf = (message: typeof first) =>
      message.copies.find(({ mailbox }) => mailbox.includes(String(anna)))?.id ?? 0;
    shop.centre.world.edit({ userId: anna, chat: userPeer(seller), id: idOf(first), text: 'second wording' });
    shop.centre.world.delete(anna, userPeer(seller), [idOf(gone)]);
    await vi.waitFor(async () => {
      const [deleted, edited] = await shop.messages(chatId);
      expect(edited).toMatchObject({ content: { text: 'second wording' }, version: 2 });
      expect(edited?.editedAt).not.toBeNull();
      expect(deleted).toMatchObject({ isDeleted: true });
    }, patience);
    expect([await shop.events('messaging.message.edited'), await shop.events('messaging.message.deleted')]).toEqual([
      1, 1,
    ]);
  });

  it('what Telegram no longer tells is read from the history, after the wait it asks for', async () => {
    let calls = 0;
    shop.centre.faults.intercept('messages.getHistory', () => {
      calls += 1;
      throw floodWait(2);
    });
    await shop.messaging.stop();
    const missed = many('too long ago', 5);
    missed.forEach(write);
    shop.centre.faults.tooLongBefore = Number.MAX_SAFE_INTEGER;
    await shop.start();
    await vi.waitFor(() => expect(calls).toBe(1), patience);
    shop.centre.faults.tooLongBefore = 0;
    const asked = performance.now();
    await arrived(missed);
    expect(performance.now() - asked).toBeGreaterThan(1500);
    expect(calls).toBe(1);
    expect(await twice()).toBe(0);
  });

  it('read receipts go both ways', async () => {
    const chat = await shop.chatThatSays('too long ago 4');
    expect(chat.unreadCount).toBeGreaterThan(0);
    const upToMessageId = chat.lastMessage!.id;
    await shop.messaging.get(MarkChatReadHandler).handle({ chatId, upToMessageId }, shop.context, everyRow);
    await vi.waitFor(async () => expect((await shop.chats())[0]?.unreadCount).toBe(0), patience);
    await vi.waitFor(async () => {
      expect(shop.centre.world.log.some((fact) => fact.kind === 'history.read')).toBe(true);
      expect(await shop.query('select 1 from messaging.telegram_errand')).toEqual([]);
    }, patience);
    const sent = await shop.send(chatId, 'have you seen this?');
    await vi.waitFor(async () => expect(await shop.sends([sent.id])).toMatchObject([{ status: 'sent' }]), patience);
    shop.centre.world.read(anna, userPeer(seller));
    await vi.waitFor(
      async () => expect(await shop.events('messaging.conversation.read-by-peer')).toBeGreaterThan(0),
      patience,
    );
  });

  it('mutant twin: without a source key the second copy is stored too', async () => {
    const received = () => shop.events('messaging.message.received');
    const append = async (fact: { sourceKey?: string }) => {
      const event = MessageReceived(
        {
          ...{
            messageId: v7(),
            chatId,
            chatKind: 'private',
            channelAccountId: v7(),
            subjectId: v7(),
            externalId: '999999',
          },
          ...{
            sender: { peerId: v7(), name: 'Twin' },
            content: { text: 'twin', entities: [] },
            origin: 'live',
            opens: 'nothing',
          },
        },
        fact,
      );
      const streamId = chatLogOf(chatId);
      await shop.messaging
        .get(EventStore)
        .append(shop.tenantId, [{ streamId, context: shop.context, events: [event] }]);
    };
    const before = await received();
    for (let copy = 0; copy < 2; copy += 1) await append({ sourceKey: 'twin' });
    expect(await received()).toBe(before + 1);
    for (let copy = 0; copy < 2; copy += 1) await append({});
    expect(await received()).toBe(before + 3);
  });

  it('every read model is what its log says (the truth test)', async () => {
    const { feeds, worker: pool } = shop.messaging;
    const opener = new CatalogOpener(new EventCatalog(messagingService.events), shop.on.keyring);
    const ownerUrl = shop.on.database.urlFor('messaging_owner', 'owner');
    const comparisons = await truthTest(
      { service: 'messaging', ownerUrl, pool, feeds, opener },
      messagingService.readModels,
    );
    console.info(
      comparisons.map(({ readModel, rows, different }) => `${readModel}: ${rows} rows, ${different} differ`).join('; '),
    );
    expect(comparisons.map(({ different }) => different)).toEqual(messagingService.readModels.map(() => 0));
  });

  it('neither side broke the protocol', () => {
    expect(shop.centre.violations).toEqual([]);
    expect(shop.centre.unknownMethods).toEqual([]);
  });
});

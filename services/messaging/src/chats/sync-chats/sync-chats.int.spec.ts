import { ListTelegramChats, SyncChats } from '@parley/contracts';
import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { callerFor, InProcessTransport, SystemClock } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { AccountDirectory } from '../../connections/holding/account-directory.port.js';
import { LiveAccounts } from '../../connections/holding/live-accounts.adapter.js';
import type { RunningMessaging } from '../../spec-support/running-messaging.adapter.js';
import { patience, Shop } from '../../spec-support/shop.adapter.js';

const nobodyHolds = { code: 'messaging.channel-account.not-connected' };

describe('chats at Telegram, of accounts that two processes hold', () => {
  const postgres = usePostgres();
  const transport = new InProcessTransport();
  const owner = v4();
  let shop: Shop<DataCentre>;
  let first: RunningMessaging;
  let ofFirst: string;
  let ofSecond: string;
  let gateway: Awaited<ReturnType<typeof callerFor>>;

  /** What is connected from now on is left to another process. */
  const keepsWhatItHolds = async (process: RunningMessaging) => {
    const directory = process.get(AccountDirectory);
    const held = await directory.toHold('demo');
    directory.toHold = () => Promise.resolve(held);
  };
  const as = (tenantId: string) => ({ actor: { tenantId, principal: { kind: 'user' as const, id: owner } } });
  const asOwner = () => as(shop.tenantId);
  /** As often as there are processes: each is asked in its turn. */
  const titles = (channelAccountId: string, definition: typeof ListTelegramChats = ListTelegramChats) =>
    Promise.all(
      [1, 2].map(async () => {
        const { items } = await gateway.queries.ask(definition, { channelAccountId }, asOwner());
        return items.map(({ title }) => title);
      }),
    );

  beforeAll(async () => {
    const clock = new SystemClock();
    shop = await Shop.open(postgres(), clock, await createDataCentre({ profile: 'test' }));
    const { world } = shop.centre;
    const user = (firstName: string, phone: string) => world.addUser({ firstName, phone }).id;
    const [seller, branch] = [user('Shop', '+79990000001'), user('Branch', '+79990000002')];
    world.send({ fromId: user('Anna', '+79990000003'), to: userPeer(seller), text: 'To the shop' });
    world.send({ fromId: user('Boris', '+79990000004'), to: userPeer(branch), text: 'To the branch' });
    const intake = { takes: 'chosen', opens: 'nothing' } as const;
    await shop.start({ transport });
    first = shop.messaging;
    ofFirst = await shop.connect('+79990000001', intake);
    await keepsWhatItHolds(first);
    await shop.start({ transport });
    ofSecond = await shop.connect('+79990000002', intake);
    gateway = await callerFor('gateway', { keys: shop.on.keys, transport, clock });
    await shop.join(owner, 'owner');
  });
  afterAll(() => shop.close());

  it('are listed, whichever process would be asked', async () => {
    const holders = () =>
      [ofFirst, ofSecond].map((id) =>
        [first, shop.messaging].map(({ get }) => get(LiveAccounts).get(shop.tenantId, id) !== undefined),
      );
    await vi.waitFor(() => {
      expect(holders()).toEqual([
        [true, false],
        [false, true],
      ]);
    }, patience);
    expect(await titles(ofFirst)).toEqual([['Anna'], ['Anna']]);
    expect(await titles(ofSecond)).toEqual([['Boris'], ['Boris']]);
  });

  it('twin: asked of any process, one of two holds no such account', async () => {
    const { asksHolderOf: _, ...anybody } = ListTelegramChats;
    await expect(titles(ofFirst, anybody)).rejects.toMatchObject(nobodyHolds);
    await expect(titles(ofSecond, anybody)).rejects.toMatchObject(nobodyHolds);
  });

  it('become part of the record, whichever process would be asked', async () => {
    const added = [];
    for (const channelAccountId of [ofFirst, ofFirst, ofSecond, ofSecond]) {
      const [chat] = (await gateway.queries.ask(ListTelegramChats, { channelAccountId }, asOwner())).items;
      const input = { channelAccountId, chatIds: [chat?.id ?? ''] };
      added.push((await gateway.commands.send(SyncChats, input, asOwner())).addedCount);
    }
    expect(added).toEqual([1, 0, 1, 0]);
    await vi.waitFor(async () => {
      expect((await shop.chats()).map(({ title }) => title).toSorted()).toEqual(['Anna', 'Boris']);
    }, patience);
  });

  it('of an account that nobody holds are refused, also where another organization’s is held', async () => {
    await expect(titles(v7())).rejects.toMatchObject(nobodyHolds);
    await expect(gateway.queries.ask(ListTelegramChats, { channelAccountId: ofFirst }, as(v7()))).rejects.toMatchObject(
      { code: 'access.permission-missing' },
    );
  });

  it('are asked of the next holder once the first has ended', async () => {
    await first.stop();
    await vi.waitFor(async () => expect(await titles(ofFirst)).toEqual([['Anna'], ['Anna']]), patience);
  });
});

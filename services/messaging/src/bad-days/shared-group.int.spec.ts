import { type Chat, createDataCentre, type DataCentre } from '@parley/datacentre';
import { SystemClock } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { patience, Shop } from '../spec-support/shop.adapter.js';

describe('two accounts of one organization in one supergroup', () => {
  const postgres = usePostgres();
  let shop: Shop<DataCentre>;
  let anna: number;
  let second: number;
  let group: Chat;

  const say = (fromId: number, text: string) =>
    shop.centre.world.send({ fromId, to: { kind: 'channel', id: group.id }, text });
  const said = async () => {
    const [chat] = await shop.chats();
    return (await shop.messages(chat?.id ?? '')).map(({ content, direction }) => [
      'text' in content ? content.text : '',
      direction,
    ]);
  };

  beforeAll(async () => {
    shop = await Shop.open(postgres(), new SystemClock(), await createDataCentre({ profile: 'test' }));
    const { world } = shop.centre;
    const first = world.addUser({ firstName: 'Shop', phone: '+79990000001' }).id;
    second = world.addUser({ firstName: 'Branch', phone: '+79990000003' }).id;
    anna = world.addUser({ firstName: 'Anna', phone: '+79990000002' }).id;
    await shop.start();
    await shop.connect('+79990000001');
    await shop.connect('+79990000003');
    group = world.addChannel({ title: 'Neighbours', creatorId: anna, memberIds: [first, second] });
    say(anna, 'Who knows a roofer?');
    await shop.chatThatSays('Who knows a roofer?');
  });
  afterAll(() => shop.close());

  it('are in one chat, with each message in it once', async () => {
    say(anna, 'For Friday');
    await vi.waitFor(
      async () =>
        expect(await said()).toEqual([
          ['For Friday', 'incoming'],
          ['Who knows a roofer?', 'incoming'],
        ]),
      patience,
    );
    await vi.waitFor(
      async () => expect(await shop.chats()).toMatchObject([{ title: 'Neighbours', messageCount: 2 }]),
      patience,
    );
    const addresses = await shop.query('select 1 from messaging.telegram_address');
    expect(addresses.length).toBe(2);
  });

  it('what either of them writes is ours, whoever holds the chat', async () => {
    say(second, 'We do');
    await vi.waitFor(async () => expect((await said())[0]).toEqual(['We do', 'outgoing']), patience);
  });
});

import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { SystemClock } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { Shop } from '../spec-support/shop.adapter.js';

const postgres = usePostgres();
let shop: Shop<DataCentre>;

beforeAll(async () => {
  shop = await Shop.open(postgres(), new SystemClock(), await createDataCentre({ profile: 'test' }));
});
afterAll(() => shop.close());

it('a stop while a history is read doesn’t wait for it, and the next process reads it', async () => {
  const { world, faults } = shop.centre;
  const seller = world.addUser({ firstName: 'Shop', phone: '+79990000001' }).id;
  const anna = world.addUser({ firstName: 'Anna', phone: '+79990000002' }).id;
  world.send({ fromId: anna, to: userPeer(seller), text: 'before' });
  await shop.start();
  const stopping = Promise.withResolvers<undefined>();
  faults.intercept('messages.getHistory', () => {
    stopping.resolve(shop.messaging.stop().then(() => undefined));
    return undefined;
  });

  await shop.connect('+79990000001').catch(() => undefined);
  await stopping.promise;
  expect(await shop.query('select 1 from messaging.message')).toEqual([]);

  await shop.start();
  expect((await shop.chatThatSays('before')).lastMessage).toBeDefined();
});

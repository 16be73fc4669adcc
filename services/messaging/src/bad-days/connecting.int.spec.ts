import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import type { Clock } from '@parley/kernel';
import { SystemClock } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { patience, Shop } from '../spec-support/shop.adapter.js';

/** Telegram counts in whole seconds: its clock is moved rather than waited for. */
class TelegramTime implements Clock {
  ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

describe('what is said while an account is being connected', () => {
  const postgres = usePostgres();
  const time = new TelegramTime();
  let shop: Shop<DataCentre>;
  let seller: number;
  let anna: number;

  const write = (text: string) => shop.centre.world.send({ fromId: anna, to: userPeer(seller), text });
  const originOf = (text: string) =>
    vi.waitFor(async () => {
      const [chat] = await shop.chats();
      const said = (await shop.messages(chat?.id ?? '')).find(
        ({ content }) => 'text' in content && content.text === text,
      );
      const [row] = await shop.query(
        `select e.data ->> 'origin' as origin from messaging.events e
          where e.type = 'messaging.message.received' and e.data ->> 'messageId' = $1`,
        [said?.id],
      );
      expect(row).toBeDefined();
      return row?.['origin'];
    }, patience);

  beforeAll(async () => {
    shop = await Shop.open(postgres(), new SystemClock(), await createDataCentre({ profile: 'test', clock: time }));
    seller = shop.centre.world.addUser({ firstName: 'Shop', phone: '+79990000001' }).id;
    anna = shop.centre.world.addUser({ firstName: 'Anna', phone: '+79990000002' }).id;
    write('before');
    await shop.start();
    const { faults } = shop.centre;
    let asked = 0;
    // The connection asks who it is when it is signed in, and again when it is at work.
    faults.intercept(
      'users.getUsers',
      () => {
        if ((asked += 1) === 2) write('once it is connected');
        return undefined;
      },
      2,
    );
    faults.intercept('messages.getHistory', () => {
      time.ahead += 2000;
      faults.suppressPush = true;
      write('while the history is read');
      return undefined;
    });
    await shop.connect('+79990000001');
  });
  afterAll(() => shop.close());

  it('what was said before is history', async () => expect(await originOf('before')).toBe('history'));

  it('what is said after it is connected and before anybody listens is live', async () =>
    expect(await originOf('once it is connected')).toBe('live'));

  it('what the history tells first, and was said after it was connected, is live', async () =>
    expect(await originOf('while the history is read')).toBe('live'));

  it('each is there once, also when it comes as an update after all', async () => {
    shop.centre.faults.suppressPush = false;
    write('at last');
    expect(await originOf('at last')).toBe('live');
    expect((await shop.messages((await shop.chats())[0]?.id ?? '')).length).toBe(4);
    expect(shop.centre.violations).toEqual([]);
  });
});

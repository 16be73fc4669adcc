import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { SystemClock } from '@parley/platform';
import { SourceProcess, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { ConnectTelegramAccountHandler } from '../channel-accounts/connect-telegram-account/connect-telegram-account.handler.js';
import { AccountDirectory } from '../connections/holding/account-directory.port.js';
import type { LiveSettings } from '../spec-support/live-messaging.main.js';
import { patience, Shop } from '../spec-support/shop.adapter.js';
import { RunningSides } from '../telegram-sides/running-sides.adapter.js';
import { SetTelegramApplicationHandler } from '../telegram-applications/set-telegram-application/set-telegram-application.handler.js';

const entry = new URL('../spec-support/live-messaging.main.ts', import.meta.url);
const untilLoaded = { timeout: 50_000, interval: 50 };
const [sellerPhone, buyerPhone] = ['+79990000001', '+79990000002'];

/**
 * One database, the demo side here and the live side in another process, each with a data centre that the other doesn't
 * trust. Every command is answered here: which process is asked decides nothing.
 */
describe('a demo process and a live one beside each other', () => {
  const postgres = usePostgres();
  let demo: Shop<DataCentre>;
  let live: Shop<DataCentre>;
  let other: SourceProcess;

  const application = { apiId: 12345, apiHash: 'feedfacefeedfacefeedfacefeedface' };
  const meansTelegram = (shop: Shop) =>
    shop.messaging.get(SetTelegramApplicationHandler).handle(application, shop.context);
  const scanned = (shop: Shop) =>
    shop.messaging.get(ConnectTelegramAccountHandler).handle({ method: 'qr' }, shop.context);
  const people = ({ centre }: Shop<DataCentre>, name: string) => {
    const seller = centre.world.addUser({ firstName: `Shop of ${name}`, phone: sellerPhone }).id;
    const buyer = centre.world.addUser({ firstName: `Buyer of ${name}`, phone: buyerPhone }).id;
    return { seller, buyer };
  };
  /** What the buyer writes is heard, and the answer arrives. */
  const talks = async (shop: Shop<DataCentre>, name: string) => {
    const { seller, buyer } = people(shop, name);
    await shop.connect(sellerPhone, { takes: 'everyone', opens: 'nothing' });
    shop.centre.world.send({ fromId: buyer, to: userPeer(seller), text: `${name} asks` });
    const { id } = await shop.chatThatSays(`${name} asks`);
    await shop.send(id, `${name} is answered`);
    await vi.waitFor(() => expect(shop.sentBy(seller)).toEqual([`${name} is answered`]), patience);
  };
  const sides = async (shop: Shop) => (await shop.accounts()).map(({ side }) => side);
  const begin = async () => {
    const { database, keyring, keys } = live.on;
    const { trust, addresses } = live.centre;
    other = new SourceProcess(entry, {
      ...{ databaseUrl: database.url, secret: keyring.secret, keys, trust },
      port: addresses[2] ?? 0,
    } satisfies LiveSettings);
    await vi.waitFor(() => {
      if (other.heard.length === 0) throw new Error(other.said);
    }, untilLoaded);
  };

  beforeAll(async () => {
    const centre = () => createDataCentre({ profile: 'test' });
    demo = await Shop.open(postgres(), new SystemClock(), await centre());
    await demo.start();
    live = Shop.beside(demo, await centre());
    await meansTelegram(live);
  });
  afterAll(async () => {
    await other.kill();
    await demo.close();
    await live.centre.close();
  });

  it('an organization of a side that no process runs is refused before anything begins', async () => {
    await expect(scanned(live)).rejects.toMatchObject({
      code: 'messaging.telegram-side.not-running',
      details: { side: 'live' },
    });
    expect(await live.accounts()).toEqual([]);
  });

  it('the live one is connected and talks, and nothing is opened to the demo’s data centre', async () => {
    await begin();
    await talks(live, 'Live');
    expect(await sides(live)).toEqual(['live']);
    expect([demo.centre.connects, demo.centre.violations]).toEqual([0, []]);
  });

  it('the demo one is connected and talks, and nothing more is opened to the live one’s', async () => {
    const before = live.centre.connects;
    await talks(demo, 'Demo');
    expect(await sides(demo)).toEqual(['demo']);
    expect([live.centre.connects, live.centre.violations]).toEqual([before, []]);
  });

  it('who brought an application after the first account stays where that is', async () => {
    await meansTelegram(demo);
    const [account] = await demo.accounts();
    expect(
      await demo.query(`select data ->> 'side' as side from messaging.events
      where type = 'messaging.telegram-side.fixed' order by position`),
    ).toEqual([{ side: 'live' }, { side: 'demo' }]);
    expect(account).toMatchObject({ side: 'demo', state: 'connected' });
  });

  it('twin: a process that minds no side connects to its own data centre for the other’s organization', async () => {
    await other.kill();
    const stranger = Shop.beside(demo, live.centre);
    await meansTelegram(stranger);
    vi.spyOn(demo.messaging.get(RunningSides), 'runs').mockResolvedValue(true);
    const before = demo.centre.connects;
    await scanned(stranger);
    const directory = demo.messaging.get(AccountDirectory);
    const [ofDemo, ofLive] = [directory.toHold.bind(directory, 'demo'), directory.toHold.bind(directory, 'live')];
    await expect.poll(ofLive).toContainEqual(expect.objectContaining({ tenantId: stranger.tenantId }));
    expect(demo.centre.connects).toBe(before);
    directory.toHold = async () => [...(await ofDemo()), ...(await ofLive())];
    await expect.poll(() => demo.centre.connects).toBeGreaterThan(before);
  });
});

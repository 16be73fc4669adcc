import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { count, measured, SourceProcess, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { UpdateStates } from '../connections/updates/update-states.adapter.js';
import type { KilledSettings, Order } from '../spec-support/killed-messaging.main.js';
import { PushedClock } from '../spec-support/pushed-clock.adapter.js';
import { patience, Shop } from '../spec-support/shop.adapter.js';

const untilLoaded = { timeout: 50_000, interval: 50 };
const entry = new URL('../spec-support/killed-messaging.main.ts', import.meta.url);
/** Longer than any lease, and shorter than what makes an attempt nobody's to know. */
const untilFree = 20_000;
const times = count({ ci: 1, full: 20 });

describe('messaging whose process is stopped, and goes on when another holds the account (check 11)', () => {
  const postgres = usePostgres();
  const clock = new PushedClock();
  let shop: Shop<DataCentre>;
  let [seller, anna] = [0, 0];
  let chatId: string;
  let channelAccountId: string;
  let former: SourceProcess;

  beforeAll(async () => {
    shop = await Shop.open(postgres(), clock, await createDataCentre({ profile: 'test', clock }));
    seller = shop.centre.world.addUser({ firstName: 'Shop', phone: '+79990000001' }).id;
    anna = shop.centre.world.addUser({ firstName: 'Anna', phone: '+79990000002' }).id;
    await shop.start();
    channelAccountId = await shop.connect('+79990000001');
    write('Hello');
    chatId = (await shop.chatThatSays('Hello')).id;
  });
  afterAll(async () => {
    await former.kill();
    await shop.close();
  });

  const write = (text: string) => shop.centre.world.send({ fromId: anna, to: userPeer(seller), text });
  const copiesOf = (text: string) => shop.sentBy(seller).filter((sent) => sent === text).length;
  const rows = async (sql: string, value: string) => (await shop.query(sql, [value])).length;
  const stored = (text: string) => rows(`select 1 from messaging.message where content ->> 'text' = $1`, text);
  const statusOf = async (text: string) =>
    (await shop.query(`select status from messaging.send where content ->> 'text' = $1`, [text]))[0]?.['status'];
  const state = async () => {
    const [row] = await shop.query(
      `select fence::text as fence, state -> 'boxes' as boxes from messaging.telegram_state`,
    );
    return { fence: String(row?.['fence']), boxes: row?.['boxes'] };
  };

  /** It stops itself between the ledger and the network; this process takes the account over and sends; then it goes on. */
  const stoppedWhileSending = async (text: string, whileStopped: () => void = () => undefined) => {
    await shop.messaging.stop();
    clock.push(untilFree);
    const { database, keyring, keys } = shop.on;
    former = new SourceProcess(entry, {
      ...{ databaseUrl: database.url, secret: keyring.secret, keys, wiring: shop.centre.wiring, isBlind: false },
      ...{ tenantId: shop.tenantId, now: clock.now().toISOString() },
    } satisfies KilledSettings);
    await vi.waitFor(() => {
      if (former.heard.length === 0) throw new Error(former.said);
    }, untilLoaded);
    const tell = (order: Order) => former.tell(order);
    const before = await shop.events('messaging.send.attempted');
    tell({ do: 'arm', point: 'attempted-not-sent', nth: 1, signal: 'SIGSTOP' });
    tell({ do: 'send', chatId, text });
    const attempted = () => shop.events('messaging.send.attempted');
    await vi.waitFor(async () => expect(await attempted()).toBe(before + 1), untilLoaded);
    const ofFormer = (await state()).fence;

    clock.push(untilFree);
    await shop.start();
    await vi.waitFor(async () => expect(await statusOf(text)).toBe('sent'), patience);
    write(`while stopped: ${text}`);
    await vi.waitFor(async () => expect(await stored(`while stopped: ${text}`)).toBe(1), patience);
    const { fence } = await state();
    whileStopped();
    const tries = attempts();
    former.goOn();
    await vi.waitFor(() => expect(attempts()).toBeGreaterThan(tries), patience);
    // The former holder notices that it is none, and leaves.
    await vi.waitFor(() => expect(shop.centre.openConnections).toBe(1), patience);
    write(`afterwards: ${text}`);
    await vi.waitFor(async () => expect(await stored(`afterwards: ${text}`)).toBe(1), patience);
    await former.kill();
    return { isLater: BigInt(fence) > BigInt(ofFormer), isFenced: (await state()).fence === fence };
  };
  /** How often somebody sent as the seller, once or again. */
  const attempts = () =>
    shop.centre.world.log.filter(
      (fact) =>
        (fact.kind === 'message.sent' && fact.message.fromId === seller) ||
        (fact.kind === 'message.refused' && fact.fromId === seller),
    ).length;

  it('sends once, stores once, and counts nothing any more', async () => {
    let worst = 0;
    for (let time = 0; time < times; time += 1) {
      const text = `stopped ${String(time)}`;
      expect(await stoppedWhileSending(text)).toEqual({ isLater: true, isFenced: true });
      const copies = [copiesOf(text), await stored(text), await rows(outcomes, text)];
      expect(copies).toEqual([1, 1, 1]);
      worst = Math.max(worst, ...copies);
    }
    const result = `${String(times)} × SIGSTOP between ledger and network, taken over, SIGCONT`;
    measured({ check: '11', seed: '-', result, worst: `${String(worst)} message and outcome` });
  });
  const outcomes = `select 1 from messaging.send s join messaging.events e
    on e.data ->> 'sendId' = s.send_id::text and e.type = 'messaging.send.sent' where s.content ->> 'text' = $1`;

  it('mutant twin: where nobody remembers its random id, what it was about to send is there twice', async () => {
    const text = 'stopped without an id';
    await stoppedWhileSending(text, () => shop.centre.faults.forgetRandomIds());
    expect(copiesOf(text)).toBe(2);
  });

  it('twin: what is counted under an older fence is not, under the same one it is', async () => {
    const { fence } = await state();
    const beginning = { qts: 0, date: 0, boxes: { account: 1 }, isHistoryDue: false, since: null };
    const save = (under: bigint) =>
      shop.messaging.get(UpdateStates).save({ tenantId: shop.tenantId, channelAccountId }, beginning, String(under));
    await save(BigInt(fence) - 1n);
    expect((await state()).boxes).not.toEqual(beginning.boxes);
    await save(BigInt(fence));
    expect((await state()).boxes).toEqual(beginning.boxes);
  });
});

import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { chance, count, measured, seeds, SourceProcess, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { KilledSettings, Order } from '../spec-support/killed-messaging.main.js';
import { PushedClock } from '../spec-support/pushed-clock.adapter.js';
import { Shop } from '../spec-support/shop.adapter.js';

const patience = { timeout: 50_000, interval: 50 };
const entry = new URL('../spec-support/killed-messaging.main.ts', import.meta.url);
/** Longer than any lease, and shorter than what makes an attempt nobody's to know. */
const untilFree = 20_000;

describe('messaging whose process is killed (check 71)', () => {
  const postgres = usePostgres();
  const clock = new PushedClock();
  let shop: Shop<DataCentre>;
  let seller: number;
  let anna: number;
  let chatId: string;
  let process: SourceProcess;
  let started = 0;

  beforeAll(async () => {
    shop = await Shop.open(postgres(), clock, await createDataCentre({ profile: 'test', clock }));
    seller = shop.centre.world.addUser({ firstName: 'Shop', phone: '+79990000001' }).id;
    anna = shop.centre.world.addUser({ firstName: 'Anna', phone: '+79990000002' }).id;
    await shop.start();
    await shop.connect('+79990000001');
    write('Hello');
    chatId = (await shop.chatThatSays('Hello')).id;
    await shop.messaging.stop();
    await begin();
  });
  afterAll(async () => {
    await process.kill();
    await shop.centre.close();
  });

  const write = (text: string) => shop.centre.world.send({ fromId: anna, to: userPeer(seller), text });

  const begin = async (isBlind = false) => {
    clock.push(untilFree);
    const { database, keyring, keys } = shop.on;
    process = new SourceProcess(entry, {
      ...{ databaseUrl: database.url, secret: keyring.secret, keys, wiring: shop.centre.wiring, isBlind },
      ...{ tenantId: shop.tenantId, now: clock.now().toISOString() },
    } satisfies KilledSettings);
    started += 1;
    await vi.waitFor(() => {
      if (process.heard.length === 0) throw new Error(process.said);
    }, patience);
  };
  const tell = (order: Order) => process.tell(order);
  const copiesOf = (text: string) => shop.sentBy(seller).filter((sent) => sent === text).length;
  const stored = async (text: string) => {
    const rows = await shop.query(`select 1 from messaging.message where content ->> 'text' = $1`, [text]);
    return rows.length;
  };

  /** Some sends while it is killed at the nth, and what became of those that were acknowledged. */
  const killedAt = async (point: string, { nth, isForgetful }: { nth: number; isForgetful: boolean }) => {
    const texts = Array.from({ length: nth + 1 }, (_, n) => `${point} ${String(started)} ${String(n)}`);
    tell({ do: 'arm', point, nth });
    for (const text of texts) tell({ do: 'send', chatId, text });
    await process.killed();
    const acknowledged = process.heard.flatMap((said) => (said as { sent?: string }).sent ?? []);
    if (isForgetful) shop.centre.faults.forgetRandomIds();
    await begin();
    await vi.waitFor(async () => {
      const open = `select 1 from messaging.send where status <> 'sent'`;
      expect(await shop.query(open)).toEqual([]);
      for (const text of acknowledged) expect([copiesOf(text), await stored(text)]).toEqual([1, 1]);
    }, patience);
    return Math.max(...texts.map(copiesOf));
  };

  it.each(
    seeds({ ci: 3, full: 20 }).flatMap((seed) =>
      (['attempted-not-sent', 'sent-not-recorded', 'recorded-not-logged'] as const).map(
        (point) => [point, seed] as const,
      ),
    ),
  )('at %s sends once (seed %i)', async (point, seed) => {
    const random = chance(seed);
    const times = point === 'sent-not-recorded' ? count({ ci: 1, full: 10 }) : 1;
    let worst = 0;
    for (let time = 0; time < times; time += 1) {
      const nth = 1 + Math.floor(random() * 3);
      worst = Math.max(worst, await killedAt(point, { nth, isForgetful: random() < 0.5 }));
    }
    const result = `${String(times)} × kill -9 at ${point}`;
    measured({ check: '71', seed: String(seed), result, worst: `${String(worst)} visible message` });
    expect(worst).toBe(1);
  });

  it.each(seeds({ ci: 3, full: 20 }))('at stored-not-counted stores once (seed %i)', async (seed) => {
    const texts: string[] = [];
    const life: { isOver: boolean } = { isOver: false };
    tell({ do: 'arm', point: 'stored-not-counted', nth: 1 + Math.floor(chance(seed)() * 2) });
    const killed = process.killed().then(() => void (life.isOver = true));
    // Updates are counted a few times a second, many at once: more come until that has happened so often.
    while (!life.isOver) {
      const next = [0, 1, 2].map((n) => `received ${String(seed)} ${String(texts.length + n)}`);
      next.forEach(write);
      texts.push(...next);
      const isStored = vi.waitFor(async () => expect(await stored(next[0] ?? '')).toBe(1), patience);
      await Promise.race([killed, isStored]);
    }
    await begin();
    await vi.waitFor(async () => {
      for (const text of texts) expect(await stored(text)).toBeGreaterThan(0);
    }, patience);
    const worst = Math.max(...(await Promise.all(texts.map(stored))));
    measured({
      ...{ check: '72', seed: String(seed), result: 'kill -9 at stored-not-counted' },
      worst: `${String(worst)} copy of an update`,
    });
    expect(worst).toBe(1);
  });

  it('mutant twin: without a look at the history, what was sent and not recorded is sent twice', async () => {
    tell({ do: 'arm', point: 'sent-not-recorded', nth: 1 });
    tell({ do: 'send', chatId, text: 'sent blindly' });
    await process.killed();
    shop.centre.faults.forgetRandomIds();
    await begin(true);
    await vi.waitFor(() => expect(copiesOf('sent blindly')).toBe(2), patience);
  });

  it('broke no rule of the protocol', () => expect(shop.centre.violations).toEqual([]));
});

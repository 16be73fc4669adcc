import { movableClock, usePostgres } from '@parley/testing';
import { UnknownEventVersion } from '@parley/contracts';
import { v4, v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { EmbeddedBus } from '../bus/embedded.bus.js';
import { type Batch, Bus, type FeedSubscription } from '../bus/bus.port.js';
import { type Crm, Remarked, openCrm, remarkOn } from '../fixture/crm.js';
import { Leases } from '../leases/leases.js';
import { ParkedEvents } from '../parked/parked-events.js';
import type { ConsumerHostParts } from './consumer-host.js';
import { ConsumerHost } from './consumer-host.js';
import { type Consumer, type Effect, consumer } from './consumer.js';

const database = usePostgres();
const clock = movableClock();
const second = 1000;
const waiting = { timeout: 40 * second, interval: 20 };
let crm: Crm;
let running: ConsumerHost[] = [];
const errors: unknown[] = [];

beforeAll(async () => {
  crm = await openCrm(database());
});
afterEach(async () => {
  await Promise.all(running.map((host) => host.stop()));
  running = [];
});
afterAll(() => crm.close());

const note = async ({ em }: Effect, event: { envelope: { tenantId: string; id: string } }, text: string) => {
  const { tenantId, id } = event.envelope;
  await em.execute('insert into crm.effect values (?, ?, ?)', [tenantId, id, text]);
};

/** A consumer under a name of its own, so that tests don't see each other's. */
const noting = (name: string, handle?: Consumer<typeof Remarked>['handle']) =>
  consumer({
    name,
    events: [Remarked],
    handle: handle ?? ((event, effect) => note(effect, event, `${name} ${event.data.text}`)),
  });

const effectsOf = async (name: string) => {
  const rows = await database().query<{ note: string }>(`select note from crm.effect where note like $1`, [
    `${name} %`,
  ]);
  return rows.map((row) => row.note.slice(name.length + 1));
};

/** Delivers every event four times, in one batch and in several: what a broker may do. */
class RepeatingBus extends Bus {
  constructor(private readonly inner: Bus) {
    super();
  }

  async *subscribe(subscription: FeedSubscription): AsyncIterable<Batch> {
    for await (const batch of this.inner.subscribe(subscription)) {
      const repeated = [...batch.events, ...batch.events.toReversed()];
      yield { ...batch, events: repeated };
      yield batch;
      yield batch;
    }
  }
}

const hostOf = (consumers: Consumer[], parts: Partial<ConsumerHostParts> = {}) =>
  new ConsumerHost(
    {
      schema: 'crm',
      transactions: crm.transactions,
      opener: crm.opener,
      clock,
      bus: new EmbeddedBus(crm.feeds, crm.signals),
      feeds: crm.feeds,
      leases: new Leases(crm.worker, { schema: 'crm', clock, milliseconds: 10 * second }),
      holder: v4(),
      worker: crm.worker,
      everyMilliseconds: 20,
      onError: (error) => errors.push(error),
      ...parts,
    },
    consumers,
  );

const start = async (consumers: Consumer[], parts: Partial<ConsumerHostParts> = {}) => {
  const host = hostOf(consumers, parts);
  running.push(host);
  await host.start();
  return host;
};

const deals = (count: number, text = 'cold') => Array.from({ length: count }, () => ({ dealId: v7(), text }));

/** Everything that is in the feed now was handled by that consumer, or its cursor is as good as there. */
const reached = async (name: string) => {
  const { head } = await crm.feeds.read('crm', { after: 0n, limit: 1 });
  await vi.waitFor(async () => {
    const [row] = await database().query<{ seq: string }>('select seq from crm.cursors where reader = $1', [name]);
    expect(row?.seq).toBe(head.toString());
  }, waiting);
};

/** The process ends after this many commits, chosen by chance among all. */
const crashing = (count: number) => {
  let crashes = 0;
  return (point: string) => {
    if (point !== 'effect-committed-not-acked' || crashes >= count || Math.random() < 0.3) return;
    crashes += 1;
    throw new Error('crashed');
  };
};

describe('check 15: an effect happens once', () => {
  const inSmallBatches = () => {
    const bus = new RepeatingBus(new EmbeddedBus(crm.feeds, crm.signals));
    return { subscribe: (subscription: FeedSubscription) => bus.subscribe({ ...subscription, limit: 50 }) };
  };
  const run = async (name: string, { events, crashes }: { events: number; crashes: number }) => {
    const tenants = [v4(), v4()];
    for (const tenantId of tenants) await remarkOn(crm, tenantId, deals(events / 2));
    let ended = 0;
    const crash = crashing(crashes);
    const crashAt = (point: string) => {
      ended += 1;
      crash(point);
      ended -= 1;
    };
    await start([noting(name)], { bus: inSmallBatches(), crashAt, everyMilliseconds: 5 });
    await reached(name);
    return { effects: (await effectsOf(name)).length, crashes: ended };
  };

  it('though all is delivered four times and the process ends 100 times between commit and acknowledgement', async () => {
    const { effects, crashes } = await run('crm.on-once.v1', { events: 10_000, crashes: 100 });
    console.info(`check 15: ${effects} effects of 10000 events, each delivered 4 times, ${crashes} crashes`);
    expect({ effects, crashes }).toEqual({ effects: 10_000, crashes: 100 });
  });

  it('but more than once where the inbox remembers nothing (mutant)', async () => {
    await database().query('alter table crm.inbox drop constraint inbox_pkey');
    const before = await effectsOf('crm.on-mutant.v1');
    const { effects } = await run('crm.on-mutant.v1', { events: 100, crashes: 0 });
    console.info(`check 15, mutant without inbox: ${effects} effects, more than there are events`);
    await database().query('truncate crm.inbox');
    await database().query('alter table crm.inbox add primary key (tenant_id, consumer, event_id)');
    expect(before).toEqual([]);
    expect(effects).toBeGreaterThanOrEqual(30_000);
  });
});

describe('check 16: an event that can not be handled', () => {
  const parked = () => new ParkedEvents(crm.worker, 'crm', clock);
  const stagesOf = (rows: readonly string[], dealId: string) =>
    rows.filter((row) => row.startsWith(dealId)).map((row) => row.slice(dealId.length + 1));

  it('parks it and what follows in its stream, in order, lets all others pass, and goes on after a replay', async () => {
    const name = 'crm.on-poison.v1';
    const tenantId = v4();
    const stages = ['cold', 'replied', 'won'];
    const ids = deals(1000).map(({ dealId }) => dealId);
    const [poisoned] = ids;
    let broken = true;
    const handled: string[] = [];
    const delays: number[] = [];
    let appendedAt = 0;
    const handling: Consumer<typeof Remarked>['handle'] = async (event, effect) => {
      if (broken && event.data.dealId === poisoned) throw new Error('a bug');
      await note(effect, event, `${name} ${event.data.dealId} ${event.data.text}`);
      if (event.envelope.tenantId === tenantId) delays.push(performance.now() - appendedAt);
      if (event.envelope.tenantId === tenantId) handled.push(event.data.dealId);
    };
    await start([noting(name, handling)]);
    await reached(name);
    for (const stage of stages)
      for (let from = 0; from < ids.length; from += 100) {
        const wave = ids.slice(from, from + 100);
        const before = handled.length;
        await remarkOn(
          crm,
          tenantId,
          wave.map((dealId) => ({ dealId, text: stage })),
        );
        appendedAt = performance.now();
        await vi.waitFor(() => expect(handled.length).toBe(before + wave.length - (from === 0 ? 1 : 0)), waiting);
      }

    const list = await parked().list({ consumer: name });
    expect(list.map(({ problem, tries }) => [problem, tries])).toEqual([
      ['Error', 1],
      ['behind', 0],
      ['behind', 0],
    ]);
    const p99 = Math.round(delays.toSorted((a, b) => a - b)[Math.floor(delays.length * 0.99)] ?? 0);
    console.info(
      `check 16: 1 of 1000 deals parked with ${list.length} events in order; p99 delay of the others ${p99} ms`,
    );
    expect(p99).toBeLessThan(1000);

    for (const [tries, wait] of [
      [2, 1],
      [3, 5],
      [4, 30],
    ] as const) {
      clock.advance(wait * second - 1);
      expect(await parked().due([name])).toEqual([]);
      clock.advance(1);
      await vi.waitFor(async () => expect((await parked().list({ consumer: name }))[0]?.tries).toBe(tries), waiting);
    }
    clock.advance(24 * 60 * 60 * second);
    expect(await parked().due([name])).toEqual([]);
    expect(await parked().stuck()).toBe(1);

    broken = false;
    expect(await parked().replay({ consumer: name })).toBe(3);
    await vi.waitFor(async () => expect(await parked().list({ consumer: name })).toEqual([]), waiting);
    expect(stagesOf(await effectsOf(name), poisoned ?? '')).toEqual(stages);
    expect(handled.length).toBe(3000);
  });

  it('parks at once, without tries, what this code can not read', async () => {
    const name = 'crm.on-unreadable.v1';
    const opener = {
      open: (events: Parameters<typeof crm.opener.open>[0]) =>
        Promise.resolve(events.map((sealed) => ({ sealed, problem: new UnknownEventVersion('crm.remark.made', 9) }))),
    };
    await remarkOn(crm, v4(), deals(1));
    await start([noting(name)], { opener });
    await vi.waitFor(async () => expect(await parked().stuck()).toBeGreaterThan(0), waiting);
    const [first] = await parked().list({ consumer: name });
    expect(first).toMatchObject({ problem: 'eventsourcing.unknown-version', tries: 1, nextTryAt: null });
  });

  it('overtakes within its stream where nothing waits behind it (mutant)', async () => {
    const name = 'crm.on-overtaken.v1';
    const tenantId = v4();
    const dealId = v7();
    let failures = 2;
    const handling: Consumer<typeof Remarked>['handle'] = async (event, effect) => {
      if (event.data.dealId === dealId && failures-- > 0) throw new Error('a bug');
      await note(effect, event, `${name} ${event.data.dealId} ${event.data.text}`);
    };
    // A consumer that looks under another name for what is parked finds nothing to wait behind.
    const forgetful = {
      run: ((work) =>
        crm.transactions.run((transaction) =>
          work({
            ...transaction,
            query: (sql, values) =>
              transaction.query(
                sql.includes('behind') ? sql.replaceAll(/from crm\.parked\s+where/g, '$& false and') : sql,
                values,
              ),
          }),
        )) as typeof crm.transactions.run,
    };
    await remarkOn(crm, tenantId, [
      { dealId, text: 'cold' },
      { dealId, text: 'won' },
    ]);
    await start([noting(name, handling)], { transactions: forgetful });
    await vi.waitFor(async () => expect(stagesOf(await effectsOf(name), dealId)).toEqual(['won']), waiting);
    clock.advance(second);
    await vi.waitFor(async () => expect(stagesOf(await effectsOf(name), dealId)).toEqual(['won', 'cold']), waiting);
  });
});

describe('a paused holder', () => {
  it('can not write once another has its lease', async () => {
    const name = 'crm.on-fenced.v1';
    await remarkOn(crm, v4(), deals(3));
    const first = await start([noting(name)]);
    await vi.waitFor(async () => expect((await effectsOf(name)).length).toBeGreaterThan(0), waiting);
    await database().query('update crm.cursors set fence = fence + 1 where reader = $1', [name]);
    const before = (await effectsOf(name)).length;
    errors.length = 0;
    await remarkOn(crm, v4(), deals(3));
    await vi.waitFor(() => expect(errors.map(String)).toContainEqual(expect.stringContaining('later holder')), waiting);
    expect((await effectsOf(name)).length).toBe(before);
    await first.stop();
  });
});

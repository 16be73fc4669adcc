import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';

import { type JetStreamClient, jetstream } from '@nats-io/jetstream';
import {
  chance,
  measured,
  movableClock,
  onABusyMachine,
  restartableNats,
  seeds,
  SourceProcess,
  useBackend,
  usePostgres,
} from '@parley/testing';
import { v4, v7 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';

import type { ChildSettings } from '../crash/child/child.js';
import { crmUrlsOf, Remarked, remarkOn } from '../fixture/crm.js';
import { upTo, useCrmOnBroker } from '../fixture/crm-on-broker.js';
import { EventStream } from './event-stream.js';
import { encodeMessage } from './message.js';
import { Relay, type RelayParts } from './relay.js';

const database = usePostgres();
const broker = useBackend(restartableNats);
const { crm, nats, manager, atEnd, consume, inStream } = useCrmOnBroker({ database, broker, clock: movableClock() });
const waiting = { timeout: 30_000, interval: 25 };

const relayOf = async (parts: Partial<RelayParts> = {}) =>
  new Relay({
    ...{ service: 'crm', types: [Remarked.type], database: crm().worker, feeds: crm().feeds, signals: crm().signals },
    jetstream: jetstream(nats(), { timeout: 1000 }),
    stream: new EventStream(await manager(), 'crm', { duplicateWindowMilliseconds: 1000 }),
    inspectMilliseconds: 100,
    ...parts,
  });

/** Keeps a relay running as its lease does: whatever ends it, it begins again. */
const keep = async (relay: Relay, fence = '1') => {
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted)
      await relay.run({ fence }, stop.signal).catch(() => new Promise((resolve) => setTimeout(resolve, 20)));
  })();
  atEnd(() => {
    stop.abort();
    crm().signals.notify('crm');
    return running;
  });
};

const remark = (count: number, text: string) =>
  remarkOn(
    crm(),
    v4(),
    Array.from({ length: count }, () => ({ dealId: v7(), text })),
  );

const effects = async (text: string) => {
  const [row] = await database().query<{ all: number; distinct: number }>(
    'select count(*)::int as all, count(distinct event_id)::int as distinct from crm.effect where note = $1',
    [text],
  );
  return [row?.all, row?.distinct];
};

const folderOf = (url: string) => {
  const { port } = new URL(url);
  const found = execFileSync('pgrep', ['-fa', `port ${port} .*store_dir`], { encoding: 'utf8' });
  return /--store_dir (\S+)/.exec(found)?.[1] ?? '';
};

describe('check 9a: a broker that lost its store', () => {
  it('is noticed, gets everything again, and no event is missing', async () => {
    const onLost = vi.fn();
    await keep(await relayOf({ onLost }));
    await consume(({ text }) => text);
    await remark(200, 'before');
    await vi.waitFor(async () => expect(await effects('before')).toEqual([200, 200]), waiting);
    await vi.waitFor(async () => expect(await inStream()).toHaveLength(200), waiting);

    const folder = folderOf(broker().url);
    await broker().kill();
    await rm(`${folder}/jetstream`, { recursive: true });
    await broker().start();
    const lostAt = performance.now();
    await remark(100, 'after');
    await vi.waitFor(() => expect(onLost).toHaveBeenCalled(), waiting);
    const noticed = Math.round(performance.now() - lostAt);
    await vi.waitFor(async () => expect(await effects('after')).toEqual([100, 100]), waiting);
    await vi.waitFor(async () => expect(await inStream()).toEqual(upTo(300)), waiting);
    expect(await effects('before')).toEqual([200, 200]);
    const [row] = await database().query('select generation from crm.relays');
    const again = `300 published again, generation ${String(row?.['generation'])}`;
    measured({
      ...{ check: '9a', seed: '-', result: `store removed: 0 of 100 later events missing, ${again}` },
      worst: `noticed after ${noticed} ms`,
    });
    expect(noticed).toBeLessThan(onABusyMachine(10_000));
  });
});

describe('check 10: a relay that ends between acknowledgement and checkpoint', () => {
  const child = new URL('../crash/child/child.ts', import.meta.url);
  let fence = 0;
  const killed = (nth: number, isMutant = false) => {
    fence += 1;
    const settings: ChildSettings = {
      ...{ role: 'publishes', urls: crmUrlsOf(database()), isMutant },
      crashAt: `published-not-checkpointed:${String(nth)}`,
      work: { fence: String(fence), servers: broker().url },
    };
    return new SourceProcess(child, settings).killed();
  };
  const published = async (events: number) => {
    fence += 1;
    await keep(await relayOf(), String(fence));
    await vi.waitFor(async () => expect((await inStream()).length).toBeGreaterThanOrEqual(events), waiting);
    return inStream();
  };

  it('goes on behind what it had published: no second copy', async () => {
    const kills = seeds({ ci: 3, full: 20 });
    const events = 300 * (kills.length + 1);
    for (const seed of kills) {
      await remark(300, 'once');
      await killed(1 + Math.floor(chance(seed)() * 2));
    }
    await remark(300, 'once');
    const found = await published(events);
    const result = `${String(kills.length)} × kill -9, ${String(found.length)} messages of ${String(events)} events`;
    measured({
      check: '10',
      seed: `1-${String(kills.length)}`,
      result,
      worst: `${String(found.length - events)} second copies`,
    });
    expect(found).toEqual(upTo(events));
  });

  it('publishes second copies where it looks at nothing and says nothing of the stream (mutant)', async () => {
    await remark(300, 'again');
    await killed(1, true);
    await remark(300, 'again');
    await killed(2, true);
    await vi.waitFor(async () => expect((await inStream()).length).toBeGreaterThan(300), waiting);
    const found = await inStream();
    expect(found.length).toBeGreaterThan(new Set(found).size);
  });

  it('and where a second copy comes, the broker drops it within its window, and the inbox after', async () => {
    await keep(await relayOf());
    await consume(({ text }) => text);
    await remark(1, 'copied');
    await vi.waitFor(async () => expect(await effects('copied')).toEqual([1, 1]), waiting);
    const { events } = await crm().feeds.read('crm', { after: 0n, limit: 1 });
    const { subject, id, headers, payload } = encodeMessage({ ...events[0]!, previousInStream: '0' });
    const again = () => jetstream(nats()).publish(subject, payload, { headers, msgID: id });
    expect((await again()).duplicate).toBe(true);
    await vi.waitFor(async () => expect((await again()).duplicate).toBe(false), waiting);
    await remark(1, 'next');
    await vi.waitFor(async () => expect(await effects('next')).toEqual([1, 1]), waiting);
    expect(await effects('copied')).toEqual([1, 1]);
  });
});

/** A connection that stands still before its first publish until it is let go: a process that was stopped. */
const paused = (inner: JetStreamClient) => {
  const wake = new AbortController();
  const released = new Promise((resolve) => wake.signal.addEventListener('abort', resolve));
  const publish: JetStreamClient['publish'] = async (...message) => {
    await released;
    return inner.publish(...message);
  };
  const client: JetStreamClient = { ...inner, publish };
  return { client, letGo: () => wake.abort() };
};

describe('check 11: a leader that was stopped and wakes up', () => {
  const race = async (client: JetStreamClient, letGo: () => void) => {
    const former = await relayOf({ jetstream: client });
    await remark(50, 'raced');
    const ended = former.run({ fence: '1' }, new AbortController().signal).then(
      () => 'went on',
      (error: unknown) => String(error),
    );
    await vi.waitFor(
      async () => expect(await database().query('select fence from crm.relays')).toEqual([{ fence: '1' }]),
      waiting,
    );
    await vi.waitFor(async () => expect(await (await manager()).streams.names().next()).toHaveLength(1), waiting);
    await keep(await relayOf(), '2');
    await vi.waitFor(async () => expect((await inStream()).length).toBe(50), waiting);
    letGo();
    const how = await ended;
    return { how, seqs: await inStream() };
  };

  it('publishes nothing, and moves no cursor', async () => {
    const { client, letGo } = paused(jetstream(nats()));
    const { how, seqs } = await race(client, letGo);
    const result = `the former leader ended with "${how}"; 50 messages, in order`;
    measured({ check: '11', seed: '-', result, worst: `${seqs.length - 50} second copies` });
    expect(how).not.toBe('went on');
    expect(seqs).toEqual(upTo(50));
  });

  it('publishes everything a second time where nothing is expected of the stream (mutant)', async () => {
    const inner = jetstream(nats());
    const publish: JetStreamClient['publish'] = (subject, payload, { headers } = {}) =>
      inner.publish(subject, payload, { ...(headers && { headers }) });
    const { client, letGo } = paused({ ...inner, publish });
    const { seqs } = await race(client, letGo);
    expect(seqs.length).toBeGreaterThan(50);
  });
});

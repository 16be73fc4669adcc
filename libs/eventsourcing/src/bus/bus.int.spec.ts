import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, connect } from '@nats-io/transport-node';
import { restartableNats, useBackend, usePostgres } from '@parley/testing';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { Delivered } from '../consumers/consumer.js';
import { type Crm, Created, Moved, Remarked, dealThrough, openCrm, remarkOn } from '../fixture/crm.js';
import { EventStream } from '../relay/event-stream.js';
import { encodeMessage, streamOf } from '../relay/message.js';
import { Relay } from '../relay/relay.js';
import type { Bus, FeedSubscription } from './bus.port.js';
import { EmbeddedBus } from './embedded.bus.js';
import { JetStreamBus } from './jetstream.bus.js';
import { lanesOf, wholeFeed } from './lane.js';
import { type Place, beginning } from './place.js';

const database = usePostgres();
const broker = useBackend(restartableNats);
const types = [Created.type, Moved.type, Remarked.type];
const waiting = { timeout: 20_000, interval: 20 };
let crm: Crm;
let nats: NatsConnection;
const stopped = new AbortController();
let relaying: Promise<void>;

beforeAll(async () => {
  crm = await openCrm(database());
  nats = await connect({ servers: broker().url });
  const stream = new EventStream(await jetstreamManager(nats), 'crm');
  const relay = new Relay({
    service: 'crm',
    types,
    database: crm.worker,
    ...crm,
    jetstream: jetstream(nats),
    stream,
    inspectMilliseconds: 100,
  });
  relaying = (async () => {
    while (!stopped.signal.aborted) await relay.run({ fence: '1' }, stopped.signal).catch(() => undefined);
  })();
});
afterAll(async () => {
  stopped.abort();
  await relaying;
  await nats.close();
  await crm.close();
});

const embedded = () => Promise.resolve(new EmbeddedBus(crm.feeds, crm.signals));
const overJetStream = async () =>
  new JetStreamBus({ jetstream: jetstream(nats), manager: await jetstreamManager(nats) }, crm.feeds, {
    silenceMilliseconds: 200,
  });

/** Reads until the feed's head of this moment is passed, and stops. */
async function readAll(bus: Bus, wanted: Partial<FeedSubscription> = {}) {
  const { head } = await crm.feeds.read('crm', { after: 0n, limit: 1 });
  const stop = new AbortController();
  const events: Delivered[] = [];
  let through: Place = wanted.after ?? beginning;
  const subscription = { service: 'crm', after: beginning, lane: wholeFeed, limit: 50, signal: stop.signal, ...wanted };
  for await (const batch of bus.subscribe(subscription)) {
    expect(batch.events.length).toBeLessThanOrEqual(subscription.limit);
    events.push(...batch.events);
    through = batch.through;
    if (through.seq >= head) stop.abort();
  }
  return { events, through };
}

const seqs = (events: readonly Delivered[]) => events.map(({ seq }) => Number(seq));
const upTo = (last: number, from = 1) => Array.from({ length: last - from + 1 }, (_, n) => n + from);

const append = async (deals: number) => {
  const tenantId = v4();
  for (let n = 0; n < deals; n += 1) await dealThrough(crm, { tenantId, dealId: v7() }, ['cold']);
  await remarkOn(
    crm,
    tenantId,
    upTo(deals * 3).map(() => ({ dealId: v7(), text: 'ok' })),
  );
  const { head } = await crm.feeds.read('crm', { after: 0n, limit: 1 });
  return Number(head);
};

const published = async (head: number) => {
  const manager = await jetstreamManager(nats);
  await vi.waitFor(
    async () => expect((await manager.streams.info(streamOf('crm'))).state.messages).toBeGreaterThanOrEqual(head),
    waiting,
  );
};

describe.each([
  ['embedded', embedded],
  ['JetStream', overJetStream],
] as const)('bus: %s', (name, open) => {
  it('delivers every event once, in order', async () => {
    const head = await append(30);
    const { events, through } = await readAll(await open());
    expect(seqs(events)).toEqual(upTo(head));
    expect(through).toEqual({ epoch: 1, seq: BigInt(head) });
  });

  it('goes on after the place that it is given, again and again', async () => {
    const bus = await open();
    const first = await readAll(bus);
    const head = await append(10);
    const { events } = await readAll(bus, { after: first.through });
    expect(seqs(events)).toEqual(upTo(head, Number(first.through.seq) + 1));
    expect((await readAll(bus, { after: { epoch: 1, seq: BigInt(head - 1) } })).events).toHaveLength(1);
  });

  it('delivers what comes while it is read', async () => {
    const stop = new AbortController();
    const { through } = await readAll(await open());
    const came: number[] = [];
    const reading = (async () => {
      for await (const { events } of (await open()).subscribe({
        service: 'crm',
        after: through,
        lane: wholeFeed,
        limit: 20,
        signal: stop.signal,
      }))
        came.push(...seqs(events));
    })();
    const head = await append(10);
    await vi.waitFor(() => expect(came.at(-1)).toBe(head), waiting);
    stop.abort();
    crm.signals.notify('crm');
    await reading;
    expect(came).toEqual(upTo(head, Number(through.seq) + 1));
  });

  it('delivers the types that were asked for, and passes the others', async () => {
    const head = await append(5);
    const { events, through } = await readAll(await open(), { types: [Created.type] });
    expect(new Set(events.map(({ event }) => event.type))).toEqual(new Set([Created.type]));
    expect(through.seq).toBe(BigInt(head));
  });

  it.each([2, 64])('shares the feed among %i lanes without loss or overlap', async (count) => {
    const head = await append(20);
    const bus = await open();
    const lanes = await Promise.all(lanesOf(count).map((lane) => readAll(bus, { lane })));
    for (const { events } of lanes) expect(seqs(events)).toEqual(seqs(events).toSorted((a, b) => a - b));
    const all = lanes.flatMap(({ events }) => seqs(events));
    expect(all.toSorted((a, b) => a - b)).toEqual(upTo(head));
  });

  it('keeps each event as it was stored', async () => {
    const { events } = await readAll(await open());
    const direct = await crm.feeds.read('crm', { after: 0n, limit: 10_000 });
    expect(events.map(({ event }) => event)).toEqual(direct.events.map(({ event }) => event));
    console.info(`bus contract, ${name}: ${events.length} events, the same as in the log`);
  });
});

describe('JetStream, which is not believed', () => {
  it('may repeat, and send what was never there before it', async () => {
    const head = await append(5);
    await published(head);
    const page = await crm.feeds.read('crm', { after: BigInt(head - 3), limit: 3 });
    for (const event of [...page.events, ...page.events.toReversed()]) {
      const { subject, headers, payload } = encodeMessage({ ...event, previousInStream: '999999' });
      await jetstream(nats).publish(subject, payload, { headers });
    }
    const { events } = await readAll(await overJetStream());
    expect(seqs(events)).toEqual(upTo(head));
  });

  it('may have lost messages in the middle', async () => {
    const head = await append(10);
    await published(head);
    const manager = await jetstreamManager(nats);
    const bus = await overJetStream();
    stopped.abort();
    await relaying;
    for (const seq of [10, 11, 40]) await manager.streams.deleteMessage(streamOf('crm'), seq);
    expect(seqs((await readAll(bus)).events)).toEqual(upTo(head));
  });
});

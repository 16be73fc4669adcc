import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import {
  chance,
  count,
  measured,
  movableClock,
  restartableNats,
  seeds,
  SourceProcess,
  useBackend,
  usePostgres,
} from '@parley/testing';
import { v4, v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { JetStreamBus } from '../bus/jetstream.bus.js';
import { ConsumerHost } from '../consumers/consumer-host.js';
import { consumer } from '../consumers/consumer.js';
import type { ChildSettings } from '../crash/child/child.js';
import { type Crm, crmUrlsOf, openCrm, Remarked, remarkOn } from '../fixture/crm.js';
import { Leases } from '../leases/leases.js';
import { placeOf, streamOf } from './message.js';

const database = usePostgres();
const broker = useBackend(restartableNats);
const child = new URL('../crash/child/child.ts', import.meta.url);
const waiting = { timeout: 50_000, interval: 25 };
const clock = movableClock();
/** After so long a silence another process takes over. */
const leaseMilliseconds = count({ ci: 1000, full: 15_000 });
const aggregates = Array.from({ length: 5 }, () => v7());
const events = 200;
let crm: Crm;
let nats: NatsConnection;
let ends: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  await database().query('drop schema if exists crm cascade');
  crm = await openCrm(database());
  nats = await connect({ servers: broker().url });
  await (await jetstreamManager(nats)).streams.delete(streamOf('crm')).catch(() => false);
});
afterEach(async () => {
  for (const end of ends.toReversed()) await end();
  ends = [];
  await nats.close();
  await crm.close();
});

const candidate = (holder: string, stopsBefore: number, isMutant: boolean) => {
  const settings: ChildSettings = {
    ...{ role: 'leads', urls: crmUrlsOf(database()), crashAt: 'never:0', isMutant },
    work: { servers: broker().url, holder, leaseMilliseconds, stopsBefore },
  };
  const process = new SourceProcess(child, settings);
  ends.push(() => process.kill());
  return process;
};
const said = (process: SourceProcess, what: string) =>
  vi.waitFor(() => {
    const found = process.heard.find((one) => what in (one as object));
    if (!found) throw new Error(`It has not said "${what}" yet\n${process.said}`);
    return (found as Record<string, unknown>)[what];
  }, waiting);

/** Writes down what it hears of each aggregate, in the order in which it takes effect. */
const consume = async () => {
  const parts = { jetstream: jetstream(nats, { timeout: 1000 }), manager: await jetstreamManager(nats) };
  const effect = consumer({
    name: 'crm.on-remark.v1',
    events: [Remarked],
    handle: async ({ data, envelope }, { em }) => {
      const note = `${data.dealId} ${data.text}`;
      await em.execute('insert into crm.effect values (?, ?, ?)', [envelope.tenantId, envelope.id, note]);
    },
  });
  const { transactions, opener, feeds, worker } = crm;
  const host = new ConsumerHost(
    {
      ...{ schema: 'crm', transactions, opener, clock, feeds, worker },
      bus: new JetStreamBus(parts, feeds, { silenceMilliseconds: 300 }),
      leases: new Leases(worker, { schema: 'crm', clock, milliseconds: 60_000 }),
      ...{ holder: v4(), everyMilliseconds: 50, onError: () => undefined },
    },
    [effect],
  );
  await host.start();
  ends.push(() => host.stop());
};

let remarks = 0;
const remark = (times: number) =>
  remarkOn(
    crm,
    v4(),
    Array.from({ length: times }, () => {
      remarks += 1;
      return { dealId: aggregates[remarks % aggregates.length] ?? '', text: String(remarks).padStart(9, '0') };
    }),
  );
const inStream = async () => {
  const manager = await jetstreamManager(nats, { timeout: 1000 });
  const { state } = await manager.streams.info(streamOf('crm'));
  const numbers = Array.from({ length: state.last_seq }, (_, n) => n + 1);
  const messages = await Promise.all(numbers.map((seq) => manager.streams.getMessage(streamOf('crm'), { seq })));
  return messages.map((message) => Number(placeOf(message?.header).seq));
};
const effects = async () => {
  const rows = await database().query<{ note: string }>('select note from crm.effect order by ctid');
  const notes = rows.map(({ note }) => note);
  const isInOrder = aggregates.every((id) => {
    const own = notes.filter((note) => note.startsWith(id));
    return own.join() === own.toSorted().join();
  });
  return { taken: notes.length, distinct: new Set(notes).size, isInOrder };
};

/** The leader stands still before one of its publishes, another takes over and publishes; then it goes on. */
async function stoppedBefore(nth: number, isMutant = false) {
  await consume();
  const former = candidate('former', nth, isMutant);
  await said(former, 'leads');
  const next = candidate('next', 0, false);
  await remark(events);
  await said(former, 'stops');
  const fence = await said(next, 'leads');
  await vi.waitFor(async () => expect((await inStream()).length).toBeGreaterThanOrEqual(events), waiting);
  former.goOn();
  const refused = await said(former, 'refused');
  await remark(events);
  await vi.waitFor(async () => expect((await effects()).distinct).toBe(2 * events), waiting);
  return { fence, refused, seqs: await inStream(), ...(await effects()) };
}

const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

describe('check 11: a leader that is stopped, and goes on when another process leads', () => {
  it.each(seeds({ ci: 2, full: 20 }))(
    'publishes nothing more, and nothing takes effect twice (seed %i)',
    async (seed) => {
      const nth = 1 + Math.floor(chance(seed)() * events);
      const { fence, refused, seqs, ...found } = await stoppedBefore(nth);
      const seconds = leaseMilliseconds / 1000;
      measured({
        ...{ check: '11', seed: String(seed), worst: `${String(found.taken - found.distinct)} effects twice` },
        result: `SIGSTOP before publish ${String(nth)}, lease of ${String(seconds)} s, fence ${String(fence)}, then "${String(refused)}"`,
      });
      expect(seqs).toEqual(upTo(2 * events));
      expect(found).toEqual({ taken: 2 * events, distinct: 2 * events, isInOrder: true });
    },
  );

  it('publishes a second time where nothing is expected of the stream (mutant)', async () => {
    const { seqs } = await stoppedBefore(2, true);
    expect(seqs.length).toBeGreaterThan(new Set(seqs).size);
  });
});

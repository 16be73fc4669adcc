import { randomUUID } from 'node:crypto';

import { Sequencer, FeedSignals } from '@parley/eventsourcing';
import { type Fixture, Moved, Noted, Opened, commandIn, openFixture } from '@parley/eventsourcing/fixture';
import { createDatabase, startCluster } from '@parley/testing/servers';
import { v7 } from 'uuid';

const streamsPerAppend = 100;
const eventsPerStream = 10;

/** One stream in ten is a deal that moves nine times; the others are logs of ten notes each. */
function streamOf(tenantId: string, index: number) {
  const context = commandIn(tenantId);
  const subjectId = randomUUID();
  if (index % 10 > 4) {
    const notes = Array.from({ length: eventsPerStream }, () =>
      Noted({ noteId: v7(), subjectId, text: 'Could you send me the price for forty square metres?' }),
    );
    return { streamId: `fixture.note-log-${randomUUID()}`, context, events: notes };
  }
  const dealId = v7();
  const opened = Opened({ dealId, subjectId, title: 'Roof of the Petrovs', tags: ['warm'] });
  const moves = Array.from({ length: eventsPerStream - 1 }, (_, n) => Moved({ dealId, stage: `stage-${n % 6}` }));
  return { streamId: `fixture.deal-${dealId}`, context, events: [opened, ...moves] };
}

async function fill(log: Fixture, events: number): Promise<void> {
  // Filled as a log whose read models were all dropped: the bench is what makes them again.
  await log.owner.query('delete from fixture.read_model_versions');
  const store = log.storeWith({ readModels: [] });
  const tenants = [randomUUID(), randomUUID(), randomUUID()];
  for (let stream = 0; stream < events / eventsPerStream; stream += streamsPerAppend) {
    const tenantId = tenants[(stream / streamsPerAppend) % tenants.length] ?? '';
    const appends = Array.from({ length: streamsPerAppend }, (_, n) => streamOf(tenantId, stream + n));
    await store.append(tenantId, appends);
  }
}

/** A log of that many events in a cluster of its own, fsync on, all of them sequenced. */
export async function seeded(events: number) {
  const cluster = await startCluster({ settings: { max_wal_size: '4GB' } });
  const database = await createDatabase(cluster.address);
  const log = await openFixture(database, { size: 4 });
  await fill(log, events);
  const clock = { now: () => new Date() };
  const sequencer = new Sequencer({ service: 'fixture', database: log.worker, clock, signals: new FeedSignals() });
  const started = performance.now();
  for (let last = 1; last > 0;) {
    const answer = await sequencer.sequence('1');
    last = answer.status === 'sequenced' ? answer.count : 0;
  }
  const sequencedPerSecond = (events / (performance.now() - started)) * 1000;
  await log.owner.query('analyze');
  return {
    ...{ log, database, sequencedPerSecond },
    [Symbol.asyncDispose]: async () => {
      await log.close();
      await cluster[Symbol.asyncDispose]();
    },
  };
}

/** How many events: the first argument, or a million. */
export const eventsAsked = (): number => Number(process.argv[2] ?? 1_000_000);

import { randomUUID } from 'node:crypto';

import { count, measured, movableClock, useBackend, usePostgres } from '@parley/testing';
import { createDatabase, startCluster } from '@parley/testing/servers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { FeedSignals } from '../bus/feed-signals.js';
import { Noted } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';
import { Sequencer } from './sequencer.js';

const database = usePostgres();
const restored = useBackend(() => startCluster());
const tenantId = randomUUID();
const events = count({ ci: 1_500, full: 6_000 });
let old: Fixture;

const noted = () => ({
  streamId: `fixture.note-${randomUUID()}`,
  context: commandIn(tenantId),
  events: [Noted({ noteId: randomUUID(), subjectId: tenantId, text: 'note' })],
});

const sequencerOf = ({ worker }: Fixture) =>
  new Sequencer({ service: 'fixture', database: worker, clock: movableClock(), signals: new FeedSignals() });

/** Tables in an order in which they can be filled; what a logical dump and restore carries over. */
const tables = ['events', 'streams', 'feed', 'feed_seals', 'feed_head', 'log_epoch', 'feed_epochs'];

type Database = Awaited<ReturnType<typeof createDatabase>>;

/** A logical copy: rows as text, as pg_dump writes them, with the position's sequence. */
async function copyInto(target: Database) {
  for (const table of tables) {
    await target.query(`delete from fixture.${table}`);
    const rows = await database().query<{ row: string }>(`select t::text as row from fixture.${table} t`);
    for (let n = 0; n < rows.length; n += 500)
      await target.query(
        `insert into fixture.${table} ${table === 'events' ? 'overriding system value' : ''}
         select (r::fixture.${table}).* from unnest($1::text[]) r`,
        [rows.slice(n, n + 500).map(({ row }) => row)],
      );
  }
  await target.query(`select setval('fixture.events_position_seq', (select max(position) from fixture.events))`);
}

beforeAll(async () => {
  old = await openFixture(database());
  // A cluster that has lived: its transactions are far ahead of a new one's.
  await database().query(`do $$ begin for n in 1 .. 3000 loop perform pg_current_xact_id(); commit; end loop; end $$`);
  for (let n = 0; n < events / 50; n += 1) await old.store.append(tenantId, Array.from({ length: 50 }, noted));
  await sequencerOf(old).sequence('1', 1_000);
});
afterAll(() => old.close());

describe('after a dump and restore into a new cluster', () => {
  it('every event is read, old and new, and nothing twice', async () => {
    const target = await createDatabase(restored().address);
    const fixture = await openFixture(target, { keyring: old.keyring });
    await copyInto(target);
    const [{ ahead } = { ahead: 0 }] = await target.query<{ ahead: number }>(
      `select count(*)::int as ahead from fixture.events where xid >= pg_snapshot_xmin(pg_current_snapshot())`,
    );
    expect(ahead).toBe(events);

    await expect(fixture.store.append(tenantId, [noted()])).rejects.toMatchObject({ code: 'eventsourcing.epoch' });
    const sequencer = sequencerOf(fixture);
    expect(await sequencer.sequence('2')).toEqual({ status: 'epoch' });
    expect(await sequencer.raiseEpoch()).toMatchObject({ epoch: 2, head: '1000' });
    expect(await sequencer.raiseEpoch()).toMatchObject({ epoch: 2 });

    await fixture.store.append(tenantId, [noted()]);
    for (let left = events; left >= 0; left -= 500) await sequencer.sequence('2', 1_000);
    const [feed] = await target.query(
      `select count(*)::int, count(distinct position)::int as positions, max(seq)::int from fixture.feed`,
    );
    measured({
      ...{
        check: '28b',
        seed: '-',
        result: `${events + 1} events read in a new cluster, of which ${ahead} lay ahead of it`,
      },
      worst: `${events + 1 - Number(feed?.['count'])} unread`,
    });
    expect(feed).toEqual({ count: events + 1, positions: events + 1, max: events + 1 });
    await fixture.close();
  });

  it('mutant: without an epoch nothing that was restored is seen', async () => {
    const target = await createDatabase(restored().address);
    const fixture = await openFixture(target, { keyring: old.keyring });
    await copyInto(target);
    const seen = await target.query(`select from fixture.events where xid < pg_snapshot_xmin(pg_current_snapshot())`);
    expect(seen).toHaveLength(0);
    await fixture.close();
  });

  it('a head behind a known place begins a new epoch, once', async () => {
    const sequencer = sequencerOf(old);
    expect(await sequencer.raiseEpoch({ epoch: 1, seq: '1000' })).toMatchObject({ epoch: 1 });
    expect(await sequencer.raiseEpoch({ epoch: 1, seq: '999999' })).toMatchObject({ epoch: 2 });
    expect(await sequencer.raiseEpoch({ epoch: 1, seq: '999999' })).toMatchObject({ epoch: 2 });
  });
});

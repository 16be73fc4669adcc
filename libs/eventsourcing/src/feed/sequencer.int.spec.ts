import { randomUUID } from 'node:crypto';

import { chance, count, measured, movableClock, onABusyMachine, postgres, seeds, usePostgres } from '@parley/testing';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { FeedSignals } from '../bus/feed-signals.js';
import { dealStream, Moved, Noted } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';
import { inTransaction } from '../leases/transaction.js';
import { ClientConnection } from '../store/connection.js';
import { Sequencer } from './sequencer.js';

const database = usePostgres();
const tenantId = randomUUID();
const clock = movableClock();
let log: Fixture;
let sequencer: Sequencer;

const perWriter = count({ ci: 50, full: 400 });

beforeAll(async () => {
  log = await openFixture(database(), { size: 10 });
});
async function emptyLog() {
  sequencer = new Sequencer({ service: 'fixture', database: log.worker, clock, signals: new FeedSignals() });
  await database().query('truncate fixture.events, fixture.streams, fixture.feed, fixture.feed_seals restart identity');
  await database().query(
    `update fixture.feed_head set epoch = 0, xid = '0', position = 0, seq = 0, seal_number = 0, seal = '', fence = 0`,
  );
}
beforeEach(emptyLog);
afterAll(() => log.close());

/** One append in a transaction that may hold its number back, or give it up. */
async function write(random: () => number): Promise<void> {
  const id = randomUUID();
  const [slow, lost, pause] = [random() < 0.1, random() < 0.05, random() * 0.02];
  await inTransaction(log.app, async (client) => {
    const store = log.storeWith({}, new ClientConnection(client));
    await store.update(dealStream(tenantId, id), commandIn(tenantId), () => [Moved({ dealId: id, stage: 's' })]);
    if (slow) await client.query('select pg_sleep($1)', [pause]);
    if (lost) throw new Error('rolled back');
  }).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== 'rolled back') throw error;
  });
}

type Reader = { readonly read: () => Promise<readonly string[]> };

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** Mutant: polls by position alone. */
function naive(): Reader {
  let cursor = '0';
  return {
    read: async () => {
      const rows = await log.worker.query<{ id: string; position: string }>(
        'select id, position from fixture.events where position > $1 order by position',
        [cursor],
      );
      cursor = rows.rows.at(-1)?.position ?? cursor;
      return idsOf(rows.rows);
    },
  };
}

/** Mutant: below the oldest open transaction, but still a cursor by position. */
function positionBelowXmin(): Reader {
  let cursor = '0';
  return {
    read: async () => {
      const rows = await log.worker.query<{ id: string; position: string }>(
        `select id, position from fixture.events where position > $1
         and xid < pg_snapshot_xmin(pg_current_snapshot()) order by position`,
        [cursor],
      );
      cursor = rows.rows.at(-1)?.position ?? cursor;
      return idsOf(rows.rows);
    },
  };
}

/** The real one: what the sequencer has numbered. */
function sequenced(): Reader {
  let cursor = '0';
  return {
    read: async () => {
      await sequencer.sequence('1');
      const { rows } = await log.worker.query<{ id: string; seq: string }>(
        `select e.id, f.seq from fixture.feed f join fixture.events e using (tenant_id, position)
         where f.seq > $1 order by f.seq`,
        [cursor],
      );
      cursor = rows.at(-1)?.seq ?? cursor;
      return idsOf(rows);
    },
  };
}

/** What ended writing may still be held back: the oldest transaction is that of the whole cluster. */
const settled = () =>
  vi.waitFor(async () => {
    const { rows } = await log.worker.query<{ open: boolean }>(
      `select exists (select from fixture.events where xid >= pg_snapshot_xmin(pg_current_snapshot())) as open`,
    );
    expect(rows[0]?.open).toBe(false);
  }, 10_000);

async function run(reader: Reader, seed: number) {
  const seen: string[] = [];
  const writing = new AbortController();
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    const random = chance(seed * 100 + writer);
    for (let n = 0; n < perWriter; n += 1) await write(random);
  });
  const reading = (async () => {
    while (!writing.signal.aborted) seen.push(...(await reader.read()));
  })();
  try {
    await Promise.all(writers);
  } finally {
    writing.abort();
    await reading;
  }
  await settled();
  seen.push(...(await reader.read()));
  const stored = idsOf((await log.worker.query<{ id: string }>('select id from fixture.events')).rows);
  const read = new Set(seen);
  return { stored: stored.length, lost: stored.filter((id) => !read.has(id)).length, twice: seen.length - read.size };
}

describe('the sequencer', () => {
  it.each(seeds({ ci: 3, full: 20 }))('loses nothing and doubles nothing under 8 writers (seed %i)', async (seed) => {
    const { stored, lost, twice } = await run(sequenced(), seed);
    const worst = `${lost} lost, ${twice} doubled`;
    measured({ check: '1', seed: String(seed), result: `8 writers × ${perWriter}: ${stored} events`, worst });
    expect([lost, twice]).toEqual([0, 0]);
  });

  it('mutant: a cursor by position loses events', async () => {
    const { lost, stored } = await run(naive(), 1);
    console.info(`check 1, naive cursor: ${lost} lost of ${stored}`);
    expect(lost / stored).toBeGreaterThan(0.01);
  });

  /** A takes a lower number than B in a newer transaction, and B is read first. */
  async function forced(reader: Reader) {
    const insert = (id: string) =>
      `insert into fixture.events (tenant_id, stream_id, stream_version, id, type, schema_version, occurred_at, recorded_at,
        actor_kind, actor_id, causation_id, correlation_id, command_id, data, digest, previous_hash, hash, epoch, position)
       overriding system value values ('${tenantId}', 'forced-${id}', 1, '${id}', 't', 1, now(), now(), 'user', 'u',
        '${id}', '${id}', '${id}', '{}', sha256(''), '', sha256(''), 1, $1)`;
    const [older, newer] = [new pg.Client(database().url), new pg.Client(database().url)];
    await Promise.all([older.connect(), newer.connect()]);
    const [a, b] = [randomUUID(), randomUUID()];
    await older.query('begin; select pg_current_xact_id()');
    await newer.query('begin; select pg_current_xact_id()');
    await newer.query(insert(a), [1_000_001]);
    await older.query(insert(b), [1_000_002]);
    await older.query('commit');
    const seen = [...(await reader.read())];
    await newer.query('commit');
    seen.push(...(await reader.read()));
    await Promise.all([older.end(), newer.end()]);
    return [a, b].filter((id) => !seen.includes(id)).length;
  }

  it('loses nothing where a number was drawn before the transaction', async () => {
    expect(await forced(sequenced())).toBe(0);
  });

  it('mutant: a position below the oldest open transaction loses that', async () => {
    expect(await forced(positionBelowXmin())).toBe(1);
  });

  it('numbers densely, links partitions, seals each thousand', async () => {
    const facts = Array.from({ length: 1_100 }, () => {
      const noteId = randomUUID();
      const events = [Noted({ noteId, subjectId: tenantId, text: 'note' })];
      return { streamId: `fixture.note-${noteId}`, context: commandIn(tenantId), events };
    });
    for (let n = 0; n < facts.length; n += 100) await log.store.append(tenantId, facts.slice(n, n + 100));
    await sequencer.sequence('1', 700);
    await sequencer.sequence('1', 700);
    const [feed] = await database().query(
      `select count(*)::int, min(seq)::int, max(seq)::int,
        bool_and(previous_seq = coalesce((select max(g.seq) from fixture.feed g where g.partition = f.partition and g.seq < f.seq), 0)) as linked
       from fixture.feed f`,
    );
    expect(feed).toEqual({ count: 1_100, min: 1, max: 1_100, linked: true });
    expect(await database().query('select number::int, last_seq::int from fixture.feed_seals')).toEqual([
      { number: 1, last_seq: 1_000 },
    ]);
  });

  it('says how long an open transaction holds events back', async () => {
    const open = new pg.Client(database().url);
    await open.connect();
    await open.query('begin; select pg_current_xact_id()');
    await write(() => 1);
    expect(await sequencer.sequence('1')).toMatchObject({ count: 0, waiting: true });
    clock.advance(11_000);
    await sequencer.sequence('1');
    expect(sequencer.stallSeconds).toBe(11);
    await open.query('rollback');
    await open.end();
    expect(await sequencer.sequence('1')).toMatchObject({ count: 1, waiting: false });
    expect(sequencer.stallSeconds).toBe(0);
  });

  describe('check 2: a writing transaction left open in another database of the cluster', () => {
    const limits = ['idle_in_transaction_session_timeout', 'transaction_timeout'];

    /** As our own role, which may not stay idle; the mutant takes that off. */
    const offender = async (isMutant: boolean) => {
      const elsewhere = await postgres();
      const client = new pg.Client({ connectionString: elsewhere.urlFor('fixture_app', 'fixture') });
      const ended = new Promise<number>((resolve) => client.on('error', () => resolve(performance.now())));
      await client.connect();
      await client.query('begin; select pg_current_xact_id()');
      if (isMutant) for (const limit of limits) await client.query(`set local ${limit} = 0`);
      const close = async () => {
        await client.end().catch(() => undefined);
        await elsewhere.drop();
      };
      return { ended, close };
    };

    it('holds the feed back, is ended, and nothing is skipped', async () => {
      const begunAt = performance.now();
      const { ended, close } = await offender(false);
      for (let n = 0; n < 5; n += 1) await write(() => 1);
      expect(await sequencer.sequence('1')).toMatchObject({ count: 0, waiting: true });
      const endedAt = await ended;
      await vi.waitFor(async () => expect(await sequencer.sequence('1')).toMatchObject({ count: 5, waiting: false }), {
        interval: 10,
        timeout: onABusyMachine(5000),
      });
      const [heldFor, after] = [endedAt - begunAt, performance.now() - endedAt];
      measured({
        ...{
          check: '2',
          seed: '-',
          result: `ended by PostgreSQL after ${(heldFor / 1000).toFixed(1)} s, 0 of 5 skipped`,
        },
        worst: `feed resumed after ${after.toFixed(0)} ms`,
      });
      expect(heldFor).toBeLessThan(onABusyMachine(15_000));
      expect(after).toBeLessThan(onABusyMachine(1000));
      await close();
    });

    it('mutant: without a limit it holds the feed back as long as it likes', async () => {
      const limited = await offender(false);
      const { close } = await offender(true);
      await write(() => 1);
      await limited.ended;
      expect(await sequencer.sequence('1')).toMatchObject({ count: 0, waiting: true });
      await Promise.all([limited.close(), close()]);
    });
  });

  it('is fenced off once a later holder was here', async () => {
    await sequencer.sequence('2');
    expect(await sequencer.sequence('1')).toEqual({ status: 'fenced' });
  });
});

import { randomUUID } from 'node:crypto';

import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { dealStream, Moved, Opened } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';
import { LogConnection, PoolConnection, type SqlValue, type Statement } from './connection.js';

const database = usePostgres();
const tenantId = randomUUID();
let log: Fixture;

beforeAll(async () => {
  log = await openFixture(database());
});
afterAll(() => log.close());

const opening = (dealId: string) => ({
  stream: dealStream(tenantId, dealId),
  context: commandIn(tenantId),
  decide: ({ stage }: { readonly stage: string }) =>
    stage === 'none' ? [Opened({ dealId, subjectId: randomUUID(), title: 'Roof', tags: [] })] : [],
});
const moving = (dealId: string) => ({
  stream: dealStream(tenantId, dealId),
  context: commandIn(tenantId),
  decide: (_: unknown, version: number) => [Moved({ dealId, stage: `at ${version}` })],
});
const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
const rowsOf = (dealIds: readonly string[]) =>
  database().query(
    'select stage, moves, stands_at::int from fixture.deal where deal_id = any ($1::uuid[]) order by stands_at',
    [dealIds],
  );

/** Counts what is sent, and lets somebody else be faster once. */
class WatchedConnection extends LogConnection {
  readonly sent: string[] = [];
  before: () => Promise<unknown> = () => Promise.resolve();

  constructor(
    private readonly inner: LogConnection,
    private readonly keepsTransactions = true,
  ) {
    super();
  }

  get inTransaction() {
    return this.inner.inTransaction;
  }

  async texts(statement: Statement, values: readonly SqlValue[]): Promise<readonly string[]> {
    this.sent.push(statement.name);
    if (statement.name === 'append') {
      await this.before();
      this.before = () => Promise.resolve();
    }
    return this.inner.texts(statement, values);
  }

  transaction<Result>(work: (connection: LogConnection) => Promise<Result>): Promise<Result> {
    if (!this.keepsTransactions) return work(this);
    return this.inner.transaction((locked) => {
      const within = new WatchedConnection(locked);
      within.before = () => this.before().finally(() => (this.before = () => Promise.resolve()));
      return work(within).finally(() => this.sent.push(...within.sent));
    });
  }
}

describe('an update of many streams', () => {
  it('takes two round trips, in the order given, with the row of each', async () => {
    const deals = ids(50);
    const [first = ''] = deals;
    const connection = new WatchedConnection(new PoolConnection(log.app));
    const store = log.storeWith({}, connection);
    const answers = await store.updateAll([...deals.map(opening), moving(first), opening(first), moving(first)]);
    expect(connection.sent).toEqual(['load_each', 'append']);
    expect(answers.map(({ version }) => version)).toEqual([3, ...Array.from({ length: 49 }, () => 1), 3, 3, 3]);
    expect(answers[0]?.eventIds).toHaveLength(3);
    expect(await rowsOf([first])).toEqual([{ stage: 'at 2', moves: 2, stands_at: 3 }]);
    expect(await rowsOf(deals)).toHaveLength(50);
  });

  it('answers where each stands, also what nothing is decided about', async () => {
    const [one = '', other = ''] = ids(2);
    const begun = await log.store.updateAll([opening(one), opening(other)]);
    const [again, moved] = await log.store.updateAll([opening(one), moving(other)]);
    expect([again, moved?.version]).toEqual([{ ...begun[0], eventIds: [] }, 2]);
  });

  it('goes on from a snapshot, and keeps the next', async () => {
    const [dealId = ''] = ids(1);
    await log.store.updateAll([opening(dealId)]);
    for (let n = 0; n < 3; n += 1) await log.store.updateAll(Array.from({ length: 60 }, () => moving(dealId)));
    expect(await log.store.load(dealStream(tenantId, dealId))).toMatchObject({ version: 181, state: { moves: 180 } });
    const kept = 'select version::int from fixture.snapshots where stream_id like $1';
    expect(await database().query(kept, [`%${dealId}`])).toEqual([{ version: 121 }]);
  });

  it('waits for nobody who waits for it: every decision of all stands, each once', async () => {
    const deals = ids(20);
    const all = Array.from({ length: 8 }, (_, n) => (n % 2 === 0 ? deals : deals.toReversed()));
    await log.store.updateAll(deals.map(opening));
    await Promise.all(all.map((some) => log.store.updateAll(some.map(moving))));
    expect(await rowsOf(deals)).toEqual(deals.map(() => ({ stage: 'at 8', moves: 8, stands_at: 9 })));
  });

  /** Somebody else begins the second of two streams in between; how far each then is, by its head and by its events. */
  const overtaken = async (keepsTransactions: boolean) => {
    const [one = '', other = ''] = ids(2).toSorted();
    const connection = new WatchedConnection(new PoolConnection(log.app), keepsTransactions);
    connection.before = () => log.store.updateAll([opening(other)]);
    const outcome = await log
      .storeWith({}, connection)
      .updateAll([moving(one), moving(other)])
      .then(() => 'done', String);
    const heads = await database().query(
      `select s.version::int as head, (select count(*)::int from fixture.events e where e.stream_id = s.stream_id) as events
         from fixture.streams s where s.stream_id like any ($1) order by s.stream_id`,
      [[`%${one}`, `%${other}`]],
    );
    return { outcome, heads };
  };

  it('is decided again where somebody began one of them meanwhile, and leaves nothing of the first try', async () => {
    expect(await overtaken(true)).toEqual({
      outcome: 'done',
      heads: [
        { head: 1, events: 1 },
        { head: 2, events: 2 },
      ],
    });
  });

  it('mutant: without a transaction around it, the head of one stands where it has no event', async () => {
    expect((await overtaken(false)).heads[0]).toEqual({ head: 1, events: 0 });
  });

  it('is of one aggregate and organization, and takes no command key', async () => {
    const [dealId = ''] = ids(1);
    const elsewhere = { ...opening(dealId), stream: dealStream(randomUUID(), dealId) };
    await expect(log.store.updateAll([opening(dealId), elsewhere])).rejects.toThrow('one organization');
    const idempotency = { command: 'fixture.open', key: 'k', inputHash: 'same' };
    const keyed = { ...opening(dealId), context: commandIn(tenantId, { idempotency }) };
    await expect(log.store.updateAll([keyed])).rejects.toThrow('one stream');
    expect(await log.store.updateAll([])).toEqual([]);
  });
});

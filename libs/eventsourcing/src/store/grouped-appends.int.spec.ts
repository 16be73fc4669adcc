import { randomUUID } from 'node:crypto';

import type { CommandContext } from '@parley/kernel';
import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { dealStream, Moved, Opened } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';
import { PoolConnection, type SqlValue, type Statement } from './connection.js';
import type { EventStore } from './event-store.port.js';
import { GroupedCalls } from './grouped-calls.js';

const database = usePostgres();
let log: Fixture;
let tenantId = '';

beforeAll(async () => {
  log = await openFixture(database(), { size: 8 });
});
beforeEach(() => {
  tenantId = randomUUID();
});
afterAll(() => log.close());

const open = (dealId: string, context: CommandContext = commandIn(tenantId), store: EventStore = log.store) =>
  store.update(dealStream(context.actor.tenantId, dealId), context, () => [
    Opened({ dealId, subjectId: dealId, title: 'A roof for Ann', tags: ['a'] }),
  ]);

const many = (count: number) => Array.from({ length: count }, () => randomUUID());

const rows = async (sql: string, values: readonly unknown[] = [tenantId]) =>
  (await log.worker.query<Record<string, unknown>>(sql, [...values])).rows;

/** Makes its appends at one moment, when all are there: whichever load was answered first. */
class Together extends PoolConnection {
  readonly #waiting = new Map<string, () => void>();

  constructor(
    pool: Fixture['app'],
    private readonly all: { readonly count: number; readonly last: string },
  ) {
    super(pool);
  }

  override async texts(statement: Statement, values: readonly SqlValue[]): Promise<readonly string[]> {
    if (statement.grouped && this.#waiting.size < this.all.count) await this.#everybody(String(values[3]));
    return super.texts(statement, values);
  }

  #everybody(streamId: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(streamId, resolve);
      if (this.#waiting.size < this.all.count) return;
      const late = (id: string) => Number(id.endsWith(this.all.last));
      for (const [, go] of [...this.#waiting].toSorted(([a], [b]) => late(a) - late(b))) go();
    });
  }
}

/** How long others take that are appended with one whose stream another transaction holds. */
async function whileOneIsHeld(): Promise<number> {
  const [held = '', ...others] = many(30);
  await open(held);
  const client = await log.app.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.tenant', $1, true)`, [tenantId]);
    const { rowCount } = await client.query(`select from fixture.streams where stream_id = $1 for update`, [
      `fixture.deal-${held}`,
    ]);
    expect(rowCount).toBe(1);
    const begun = performance.now();
    const store = log.storeWith({}, new Together(log.app, { count: 30, last: held }));
    const opening = others.map((dealId) => open(dealId, commandIn(tenantId), store));
    const moved = store.update(dealStream(tenantId, held), commandIn(tenantId), () => [
      Moved({ dealId: held, stage: 'won' }),
    ]);
    const appended = await Promise.all(opening);
    const took = performance.now() - begun;
    expect(appended).toHaveLength(29);
    await client.query('commit');
    expect((await moved).version).toBe(2);
    return took;
  } finally {
    client.release();
  }
}

describe('appends that are made at once', () => {
  it('share transactions, and each has its own event, row and version', async () => {
    const deals = many(200);
    const appended = await Promise.all(deals.map((dealId) => open(dealId)));
    expect(appended.every(({ version, eventIds }) => version === 1 && eventIds.length === 1)).toBe(true);
    const [counted] = await rows(`select count(*)::int as events, count(distinct e.xid)::int as transactions,
        count(d.deal_id)::int as rows, bool_and(d.stands_at = 1) as stand
      from fixture.events e left join fixture.deal d on d.tenant_id = e.tenant_id and d.deal_id = right(e.stream_id, 36)::uuid
      where e.tenant_id = $1`);
    console.info(`200 appends at once in ${String(counted?.['transactions'])} transactions`);
    expect(counted).toMatchObject({ events: 200, rows: 200, stand: true });
    expect(Number(counted?.['transactions'])).toBeLessThan(100);
  });

  it('stay in their own organizations', async () => {
    const tenants = many(40);
    await Promise.all(tenants.map((tenant) => open(randomUUID(), commandIn(tenant))));
    const found = await rows(
      `select tenant_id, count(*)::int as events, count(distinct d.deal_id)::int as rows
        from fixture.events e join fixture.deal d using (tenant_id) where tenant_id = any ($1) group by tenant_id`,
      [tenants],
    );
    expect(found).toHaveLength(40);
    expect(found.every(({ events, rows: own }) => events === 1 && own === 1)).toBe(true);
  });

  it('lose a race for a stream each for itself', async () => {
    const [shared = '', ...others] = many(20);
    const twice = await Promise.all([...others, shared, shared].map((dealId) => open(dealId)));
    expect(
      twice
        .slice(-2)
        .map(({ version }) => version)
        .toSorted(),
    ).toEqual([1, 2]);
    expect(twice.slice(0, -2).every(({ version }) => version === 1)).toBe(true);
  });

  it('take one command key once, whoever is with it in the group', async () => {
    const deals = many(30);
    const idempotency = { command: 'fixture.open', key: 'k', inputHash: 'same' };
    const { actor } = commandIn(tenantId);
    const keyed = () => commandIn(tenantId, { actor, idempotency });
    const [dealId = ''] = deals;
    const appended = await Promise.all([
      ...deals.slice(1).map((other) => open(other)),
      open(dealId, keyed()),
      open(dealId, keyed()),
    ]);
    expect(appended.at(-1)).toEqual(appended.at(-2));
    expect(await rows('select count(*)::int as events from fixture.events where tenant_id = $1')).toEqual([
      { events: 30 },
    ]);
  });

  it('do not wait for a stream that somebody else holds', async () => {
    const milliseconds = await whileOneIsHeld();
    console.info(`29 appends beside one whose stream is held: ${milliseconds.toFixed(0)} ms`);
    expect(milliseconds).toBeLessThan(900);
  });

  it('mutant: with the patience of a single append all wait for the one', async () => {
    await log.owner.query(`alter function fixture.append_each set lock_timeout = '1s'`);
    expect(await whileOneIsHeld()).toBeGreaterThan(900);
    await log.owner.query(`alter function fixture.append_each set lock_timeout = '20ms'`);
  });

  it('leave no organization behind on the connection', async () => {
    await Promise.all(many(60).map((dealId) => open(dealId)));
    const asked = `select coalesce(current_setting('app.tenant', true), '') as tenant`;
    const left = await Promise.all(many(8).map(() => log.app.query<Record<string, unknown>>(asked)));
    expect(left.map(({ rows: [row] }) => row?.['tenant'])).toEqual(Array(8).fill(''));
    expect((await log.app.query('select count(*)::int as n from fixture.events')).rows).toEqual([{ n: 0 }]);
  });

  it('refuse to leave an organization that the transaction stands in', async () => {
    const client = await log.app.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.tenant', $1, true)`, [tenantId]);
      await expect(client.query(`select fixture.append_each('{}')`)).rejects.toMatchObject({ code: 'PL001' });
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('mutant: where a group that failed is not taken apart, all of it fails', async () => {
    const undo = () => Promise.reject(new Error('Undone'));
    const grouped = new GroupedCalls({ alone: () => Promise.resolve(['alone']), together: undo }, String);
    const settled = await Promise.allSettled(many(10).map((one) => grouped.make([one])));
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(8);
  });
});

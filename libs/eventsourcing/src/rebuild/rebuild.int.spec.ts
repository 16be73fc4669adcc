import { measured, usePostgres } from '@parley/testing';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import {
  type Crm,
  contextOf,
  dealBoard,
  dealStream,
  dealThrough,
  Moved,
  openCrm,
  remarkOn,
  stageCounts,
} from '../fixture/crm.js';
import { Runner } from '../read-models/runner.js';
import type { ReadModel } from '../read-models/read-model.js';
import { PoolConnection } from '../store/connection.js';
import { logOf } from '../store/log.js';
import { PostgresEventStore } from '../store/postgres-event-store.js';
import { noKeys, Created, Remarked, remarks } from '../fixture/crm.js';
import { Rebuild } from './rebuild.js';
import { truthTest } from './truth-test.js';

const database = usePostgres();
const tenants = [v4(), v4()];
const tenantOf = (n: number) => tenants[n % tenants.length] ?? '';
let crm: Crm;

const partsOf = () => ({
  service: 'crm',
  ownerUrl: crm.ownerUrl,
  pool: crm.worker,
  feeds: crm.feeds,
  opener: crm.opener,
  batchSize: 100,
});
const runner = () => new Runner({ service: 'crm', pool: crm.worker, ...crm, onHalted: vi.fn() });
const contents = async (table: string) =>
  (await database().query<{ row: string }>(`select t::text as row from crm.${table} t order by 1`)).map(
    ({ row }) => row,
  );

beforeAll(async () => {
  crm = await openCrm(database());
  for (let n = 0; n < 60; n += 1)
    await dealThrough(crm, { tenantId: tenantOf(n), dealId: v7() }, ['cold', 'replied', 'won'].slice(n % 3));
  await remarkOn(
    crm,
    tenantOf(0),
    Array.from({ length: 300 }, () => ({ dealId: v7(), text: 'a\u0000\uD800ü' })),
  );
  await runner().catchUp({ fence: '1' });
});
afterAll(() => crm.close());

describe('truth test', () => {
  it('finds every row of every read model again', async () => {
    const comparisons = await truthTest(partsOf(), crm.readModels);
    console.info(
      `truth test: ${comparisons.map(({ readModel, rows, different }) => `${readModel} ${rows} rows, ${different} different`).join('; ')}`,
    );
    expect(comparisons.map(({ different }) => different)).toEqual([0, 0, 0]);
    expect(comparisons.every(({ rows }) => rows > 0)).toBe(true);
  });

  it('finds a fold that looks at the clock (mutant)', async () => {
    const restless: ReadModel = {
      ...dealBoard,
      evolve: (row, event) => {
        const next = dealBoard.evolve(row as never, event as never);
        return next && { ...next, title: String(performance.now()) };
      },
    };
    const { different } = await new Rebuild(partsOf()).run(restless, { isAtRest: true, keepsLive: true });
    expect(different).toBe(60);
  });

  it('finds a live row that the log does not say (mutant)', async () => {
    await database().query(
      `update crm.deal_board set title = 'forged' where ctid = (select min(ctid) from crm.deal_board)`,
    );
    const { different, examples } = await new Rebuild(partsOf()).run(dealBoard, { isAtRest: true });
    expect([different, examples.length]).toEqual([1, 1]);
    expect((await contents('deal_board')).filter((row) => row.includes('forged'))).toEqual([]);
  });
});

describe('check 20: a rebuild', () => {
  it('gives the same bytes twice, and calls nobody', async () => {
    const calls = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
    const tables: unknown[] = [];
    for (const seed of [0.1, 0.9]) {
      const clock = vi.spyOn(Date, 'now').mockReturnValue(seed * 1e12);
      const chance = vi.spyOn(Math, 'random').mockReturnValue(seed);
      for (const model of crm.readModels) await new Rebuild(partsOf()).run(model);
      clock.mockRestore();
      chance.mockRestore();
      tables.push(await Promise.all(['deal_board', 'stage_count', 'remark'].map(contents)));
    }
    expect(tables[1]).toEqual(tables[0]);
    expect(calls).not.toHaveBeenCalled();
    measured({
      ...{
        check: '20',
        seed: '0.1, 0.9',
        result: `3 tables, ${(tables[0] as unknown[][]).flat().length} rows, rebuilt twice`,
      },
      worst: '0 bytes differ, 0 outbound calls',
    });
    calls.mockRestore();
  });

  it('can be cancelled, and done again', async () => {
    const cancelled = new AbortController();
    const onProgress = () => cancelled.abort(new Error('cancelled'));
    const before = await contents('remark');
    await expect(new Rebuild(partsOf()).run(dealBoard, { signal: cancelled.signal, onProgress })).rejects.toThrow(
      'cancelled',
    );
    await expect(
      new Rebuild({ ...partsOf(), crashAt: () => Promise.reject(new Error('killed')) }).run(dealBoard),
    ).rejects.toThrow('killed');
    expect(await contents('remark')).toEqual(before);
    expect((await new Rebuild(partsOf()).run(dealBoard, { isAtRest: true })).different).toBe(0);
  });

  it('goes on beside appends and the runner, and misses none of their events', async () => {
    const tenantId = tenantOf(0);
    const over = new AbortController();
    const appending = (async () => {
      for (let n = 0; !over.signal.aborted; n += 1) {
        const dealId = v7();
        await dealThrough(crm, { tenantId, dealId }, ['cold']);
        // Some events are in the log and not yet in the feed when the tables are switched.
        if (n % 3 === 0) await crm.sequence();
      }
    })();
    const stop = new AbortController();
    const running = runner().run({ fence: '2' }, stop.signal);
    for (const model of [dealBoard, stageCounts, dealBoard, stageCounts]) await new Rebuild(partsOf()).run(model);
    over.abort();
    await appending;
    stop.abort();
    await running;
    await crm.sequence();
    await runner().catchUp({ fence: '3' });
    const comparisons = await truthTest(partsOf(), crm.readModels);
    expect(comparisons.map(({ different }) => different)).toEqual([0, 0, 0]);
  });

  it('keeps indexes, grants, walls, and columns that follow from others', async () => {
    const shape = () =>
      database()
        .query(`select (select string_agg(indexdef, ';' order by indexdef) from pg_indexes where schemaname = 'crm' and tablename = 'deal_board') as indexes,
        (select string_agg(policyname || roles::text || coalesce(qual, ''), ';' order by policyname) from pg_policies where schemaname = 'crm' and tablename = 'deal_board') as policies,
        (select string_agg(grantee || privilege_type, ';' order by grantee, privilege_type) from information_schema.role_table_grants where table_schema = 'crm' and table_name = 'deal_board') as grants,
        (select string_agg(column_name || generation_expression, ';') from information_schema.columns where table_schema = 'crm' and table_name = 'deal_board' and is_generated = 'ALWAYS') as generated,
        (select relforcerowsecurity from pg_class where oid = 'crm.deal_board'::regclass) as forced`);
    await database().query(
      `alter table crm.deal_board add column if not exists is_titled boolean not null generated always as (title <> '') stored`,
    );
    await database().query('create index if not exists deal_board_stage on crm.deal_board (tenant_id, stage)');
    const before = await shape();
    await new Rebuild(partsOf()).run(dealBoard);
    expect(await shape()).toEqual(before);
  });

  it('keeps the views of its table, with what may be done with them', async () => {
    const shape = () =>
      database().query(`select definition, (select reloptions from pg_class where oid = 'crm.won_deal'::regclass),
        (select string_agg(grantee || privilege_type, ';' order by grantee, privilege_type)
          from information_schema.role_table_grants where table_schema = 'crm' and table_name = 'won_deal') as grants
        from pg_views where schemaname = 'crm' and viewname = 'won_deal'`);
    await database().query(
      `create view crm.won_deal with (security_invoker = true) as select * from crm.deal_board where stage = 'won'`,
    );
    await database().query('grant select on crm.won_deal to crm_app; alter view crm.won_deal owner to crm_owner');
    const [before, rows] = [await shape(), await contents('won_deal')];
    expect(rows.length).toBeGreaterThan(0);
    await new Rebuild(partsOf()).run(dealBoard);
    expect(await shape()).toEqual(before);
    expect(await contents('won_deal')).toEqual(rows);
  });
});

describe('a changed fold', () => {
  const loud: ReadModel = {
    ...dealBoard,
    name: 'crm.deal-board.v2',
    evolve: (row, event) => {
      const next = dealBoard.evolve(row as never, event as never);
      return next && { ...next, title: next.title.toUpperCase() };
    },
  };

  it('is in force after its rebuild, and the old code is refused until it is replaced', async () => {
    const tenantId = tenantOf(0);
    const dealId = v7();
    await dealThrough(crm, { tenantId, dealId }, []);
    await crm.sequence();
    const { different } = await new Rebuild(partsOf()).run(loud);
    expect(different).toBeGreaterThan(0);
    expect(await database().query('select distinct title from crm.deal_board')).toEqual([{ title: 'ROOF' }]);

    const move = (store: PostgresEventStore) =>
      store.update(dealStream(tenantId, dealId), contextOf(tenantId), () => [Moved({ dealId, stage: 'won' })]);
    await expect(move(crm.store)).rejects.toThrow(/fold/i);
    const readModels = [stageCounts, loud, remarks];
    const log = logOf({
      service: 'crm',
      events: [Created, Moved, Remarked],
      readModels,
      keyring: noKeys,
      release: 'next',
    });
    await expect(move(new PostgresEventStore(new PoolConnection(crm.app), log))).resolves.toMatchObject({ version: 2 });
  });
});

import { chance, count, measured, seeds, SourceProcess, usePostgres } from '@parley/testing';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import {
  contextOf,
  type Crm,
  Created,
  crmUrlsOf,
  dealBoard,
  dealStream,
  dealThrough,
  openCrm,
} from '../fixture/crm.js';
import { Runner } from '../read-models/runner.js';
import { truthTest } from '../rebuild/truth-test.js';
import { type Append, appendPoints, keyed } from './child/appends.js';
import type { ChildSettings } from './child/child.js';

const database = usePostgres();
const child = new URL('child/child.ts', import.meta.url);
const tenantId = v4();
let crm: Crm;

beforeAll(async () => {
  crm = await openCrm(database());
});
afterAll(() => crm.close());

const started = (settings: Omit<ChildSettings, 'urls'>) =>
  new SourceProcess(child, { urls: crmUrlsOf(database()), ...settings });

describe('check 4: a command whose process is killed', () => {
  /** Commands in a process that is killed there, and then all of them again, as their callers would. */
  const killedWhile = async (crashAt: string, isMutant = false) => {
    const commands: Append[] = Array.from({ length: 40 }, () => ({ dealId: v7(), key: v4() }));
    const process = started({ role: 'appends', crashAt, isMutant, work: { tenantId, commands } });
    await process.killed();
    const before = new Map(process.heard.map((said) => [(said as { key: string }).key, said]));
    for (const { dealId, key } of commands) {
      const context = isMutant ? contextOf(tenantId) : keyed(tenantId, key);
      const again = () => [Created({ dealId, title: key })];
      const { position } = await crm.store.update(dealStream(tenantId, dealId), context, again);
      if (!isMutant && before.has(key)) expect(before.get(key)).toEqual({ key, position });
    }
    const ids = commands.map(({ dealId }) => `crm.deal-${dealId}`);
    const rows = await database().query<{ n: number }>(
      'select count(*)::int as n from crm.events where stream_id = any ($1) group by stream_id',
      [ids],
    );
    expect(rows).toHaveLength(commands.length);
    return { acknowledged: before.size, twice: rows.filter(({ n }) => n !== 1).length };
  };

  /** Every named point under every seed, which says how often it is reached before. */
  const places = (seed: number) => {
    const random = chance(seed);
    const kills = count({ ci: 1, full: 67 });
    return appendPoints.flatMap((point) =>
      Array.from({ length: kills }, () => `${point}:${String(1 + Math.floor(random() * 39))}`),
    );
  };

  it.each(seeds({ ci: 3, full: 1 }))('is carried out once, and answered the same (seed %i)', async (seed) => {
    const all = places(seed);
    let [acknowledged, twice] = [0, 0];
    for (let from = 0; from < all.length; from += 3) {
      const outcomes = await Promise.all(all.slice(from, from + 3).map((place) => killedWhile(place)));
      for (const outcome of outcomes) {
        acknowledged += outcome.acknowledged;
        twice += outcome.twice;
      }
    }
    const result = `${String(all.length)} × kill -9 in 40 commands each; all once, ${String(acknowledged)} acknowledged before`;
    measured({ check: '4', seed: String(seed), result, worst: `${String(twice)} not exactly once` });
    expect(twice).toBe(0);
  });

  it('mutant: without its key it is carried out twice', async () => {
    const { twice } = await killedWhile('appended-not-answered:20', true);
    expect(twice).toBeGreaterThan(0);
  });
});

describe('a read model whose process is killed', () => {
  const runner = () => new Runner({ service: 'crm', pool: crm.worker, ...crm, onHalted: vi.fn() });
  const different = async () => {
    const { worker: pool, ownerUrl, feeds, opener } = crm;
    const comparisons = await truthTest({ service: 'crm', ownerUrl, pool, feeds, opener }, crm.readModels);
    return comparisons.map((comparison) => comparison.different);
  };
  const moveSomething = async () => {
    for (let n = 0; n < 10; n += 1)
      await dealThrough(crm, { tenantId, dealId: v7() }, ['cold', 'replied', 'won'].slice(n % 3));
    await crm.sequence();
  };
  let fence = 0;
  const folding = (isMutant: boolean) => {
    fence += 1;
    const work = { fence: String(fence) };
    return started({ role: 'folds', crashAt: 'folded-not-committed:1', isMutant, work }).killed();
  };
  const caughtUp = async () => {
    fence += 1;
    await runner().catchUp({ fence: String(fence) });
  };

  it.each(seeds({ ci: 3, full: 20 }))('folded-not-committed: says what its log says (seed %i)', async (seed) => {
    await moveSomething();
    await folding(false);
    await caughtUp();
    const rows = await different();
    measured({
      ...{ check: '15', seed: String(seed), result: 'kill -9 at folded-not-committed' },
      worst: `${String(Math.max(...rows))} rows differ from a replay`,
    });
    expect(rows).toEqual([0, 0, 0]);
  });

  it('mutant: a cursor in a transaction of its own counts twice, once rows forget where they stand', async () => {
    await moveSomething();
    await folding(true);
    const cursors = await database().query('select seq::int from crm.cursors');
    expect(Number(cursors[0]?.['seq'])).toBeLessThan(
      Number((await crm.feeds.read('crm', { after: 0n, limit: 1 })).head),
    );
    await database().query('update crm.stage_count set stands_at = 0');
    await caughtUp();
    expect(Math.max(...(await different()))).toBeGreaterThan(0);
    await database().query('truncate crm.stage_count');
    await database().query(`delete from crm.cursors where reader = 'crm.stage-count.v1'`);
    await caughtUp();
    expect(await different()).toEqual([0, 0, 0]);
  });

  const board = () => database().query('select t::text as row from crm.deal_board t order by 1');
  const rebuilding = (isMutant: boolean) => {
    const work = { readModel: dealBoard.name };
    return started({ role: 'rebuilds', crashAt: 'rebuilt-not-switched:1', isMutant, work }).killed();
  };

  it.each(seeds({ ci: 3, full: 20 }))(
    'rebuilt-not-switched: the live table is as it was, and the next rebuild is whole (seed %i)',
    async (seed) => {
      const before = await board();
      await rebuilding(false);
      expect(await board()).toEqual(before);
      const rows = await different();
      measured({
        ...{ check: '20', seed: String(seed), result: 'kill -9 at rebuilt-not-switched' },
        worst: `${String(Math.max(...rows))} rows differ from a replay`,
      });
      expect(rows).toEqual([0, 0, 0]);
    },
  );

  it('mutant: a rebuild in place leaves an empty table', async () => {
    await rebuilding(true);
    expect(await board()).toEqual([]);
  });
});

import { setTimeout as pause } from 'node:timers/promises';

import { chance, count, measured, seeds, SourceProcess, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type Crm, crmUrlsOf, openCrm } from '../fixture/crm.js';
import type { ChildSettings } from './child/child.js';

const database = usePostgres();
const child = new URL('child/child.ts', import.meta.url);
const patience = { timeout: 50_000, interval: 5 };
/** Of one command, its answer is on its way or it has just begun: about as long as some appends take. */
const MOST_MS = 120;
const AT_ONCE = 2;
let crm: Crm;

beforeAll(async () => {
  crm = await openCrm(database());
});
afterAll(() => crm.close());

type Apart = 'nothing' | 'events' | 'row';

/** What one process has written until it was killed at a moment of its own: in one snapshot, as anybody sees it. */
async function killedAt(moment: number, apart: Apart) {
  const tenantId = v4();
  const process = new SourceProcess(child, {
    ...{ role: 'writes', urls: crmUrlsOf(database()), crashAt: 'never:0', isMutant: apart !== 'nothing' },
    work: { tenantId, apart },
  } satisfies ChildSettings);
  await vi.waitFor(() => {
    if (process.heard.length === 0) throw new Error(process.said);
  }, patience);
  await pause(moment);
  await process.kill();
  const acknowledged = process.heard.map((said) => `crm.deal-${(said as { dealId: string }).dealId}`);
  const found = await database().query<{ id: string; isWhole: boolean }>(
    `select coalesce(e.stream_id, 'crm.deal-' || b.deal_id) as id,
            coalesce(e.versions = '{1,2,3}' and e.are_of_one and b.title = 'Roof' and b.stage = 'won', false) as "isWhole"
       from (select stream_id, array_agg(stream_version::int order by stream_version) as versions,
                    count(distinct command_id) = 1 and count(causation_id) = 3 as are_of_one
               from crm.events where tenant_id = $1 group by stream_id) e
       full join (select * from crm.deal_board where tenant_id = $1) b on e.stream_id = 'crm.deal-' || b.deal_id`,
    [tenantId],
  );
  const ids = new Set(found.map(({ id }) => id));
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !ids.has(id)).length,
    half: found.filter(({ isWhole }) => !isWhole).length,
  };
}

type Outcome = Awaited<ReturnType<typeof killedAt>>;

const together = (outcomes: readonly Outcome[]): Outcome => ({
  acknowledged: outcomes.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
  lost: outcomes.reduce((sum, { lost }) => sum + lost, 0),
  half: outcomes.reduce((sum, { half }) => sum + half, 0),
});

async function killedAnywhere(kills: number, random: () => number): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < kills; from += AT_ONCE) {
    const moments = Array.from({ length: Math.min(AT_ONCE, kills - from) }, () => random() * MOST_MS);
    outcomes.push(...(await Promise.all(moments.map((moment) => killedAt(moment, 'nothing')))));
  }
  return together(outcomes);
}

/** Each event has its place in the feed, which is all that leaves the service, and nothing else has one. */
const withoutPlace = async () => {
  await crm.sequence();
  const [row] = await database().query<{ n: number }>(
    'select count(*)::int as n from crm.events e full join crm.feed f using (tenant_id, position) where e.id is null or f.seq is null',
  );
  return row?.n;
};

describe('check 5: a process that is killed at any moment around an append', () => {
  it.each(seeds({ ci: 2, full: 20 }))('has written each command whole, or not at all (seed %i)', async (seed) => {
    const kills = count({ ci: 10, full: 50 });
    const { acknowledged, lost, half } = await killedAnywhere(kills, chance(seed));
    const outside = await withoutPlace();
    const result = `${String(kills)} × kill -9, ${String(acknowledged)} commands of three events and a row acknowledged`;
    const worst = `${String(lost)} lost, ${String(half)} half, ${String(outside)} events not in the feed`;
    measured({ check: '5', seed: String(seed), result, worst });
    expect(acknowledged).toBeGreaterThan(kills);
    expect({ lost, half, outside }).toEqual({ lost: 0, half: 0, outside: 0 });
  });

  it.each(['events', 'row'] as const)(
    'mutant: half of them, where its %s has a transaction of its own',
    async (apart) => {
      const random = chance(1);
      let half = 0;
      for (let kill = 0; kill < 100 && half === 0; kill += 1) half += (await killedAt(random() * MOST_MS, apart)).half;
      expect(half).toBeGreaterThan(0);
    },
  );
});

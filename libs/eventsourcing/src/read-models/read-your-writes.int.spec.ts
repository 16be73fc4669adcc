import { count, measured, usePostgres } from '@parley/testing';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';

import { feedPosition } from '../bus/position.js';
import { type Crm, dealThrough, openCrm, stageCounts } from '../fixture/crm.js';
import { ReadYourWrites } from './read-your-writes.js';
import { Runner } from './runner.js';

const database = usePostgres();
const tenantId = v4();
const readers = [stageCounts.name];
let crm: Crm;
let reads: ReadYourWrites;

beforeAll(async () => {
  crm = await openCrm(database());
  reads = new ReadYourWrites('crm', crm.worker);
});
afterAll(() => crm.close());

const runner = () => new Runner({ service: 'crm', pool: crm.worker, ...crm, onHalted: vi.fn() });

const won = async () => {
  const rows = await database().query<{ deals: number }>(`select deals from crm.stage_count where stage = 'won'`);
  return rows[0]?.deals ?? 0;
};

const writes = count({ ci: 100, full: 1000 });

/** Who is told "not yet", as when a disk hesitates, asks again. */
const caughtUp = (position: string) =>
  vi.waitFor(() => reads.atLeast({ tenantId, position, readers }), { timeout: 20_000, interval: 1 });

describe('check 22: read your writes', () => {
  it('answers with what was written', async () => {
    const stop = new AbortController();
    const running = runner().run({ fence: '1' }, stop.signal);
    onTestFinished(async () => {
      stop.abort();
      crm.signals.notify('crm');
      await running;
    });
    const waits: number[] = [];
    const before = await won();
    let stale = 0;
    for (let n = before + 1; n <= before + writes; n += 1) {
      const position = await dealThrough(crm, { tenantId, dealId: v7() }, ['won']);
      const sequencing = crm.sequence();
      stale += (await won()) < n ? 1 : 0;
      const started = performance.now();
      await caughtUp(position);
      waits.push(performance.now() - started);
      expect(await won()).toBe(n);
      await sequencing;
    }
    const p95 = Math.round(waits.toSorted((a, b) => a - b)[Math.floor(writes * 0.95) - 1] ?? 0);
    measured({
      ...{ check: '22', seed: '-', result: `0 of ${writes} reads stale; without the position (mutant) ${stale}` },
      worst: `p95 wait ${p95} ms`,
    });
    expect(stale).toBeGreaterThan(0);
  });

  it('says so where it would be stale', async () => {
    const position = await dealThrough(crm, { tenantId, dealId: v7() }, ['won']);
    const refused = expect.objectContaining({ kind: 'unavailable', code: 'eventsourcing.not-yet' });
    await expect(reads.atLeast({ tenantId, position, readers })).rejects.toEqual(refused);
    await crm.sequence();
    await expect(reads.atLeast({ tenantId, position, readers })).rejects.toEqual(refused);
    await runner().catchUp({ fence: '2' });
    await expect(reads.atLeast({ tenantId, position, readers })).resolves.toBeUndefined();
  });

  it('takes a place in the feed too, and knows one that a restore took back', async () => {
    await expect(
      reads.atLeast({ tenantId, position: feedPosition('crm', { epoch: 1, seq: 1n }), readers }),
    ).resolves.toBeUndefined();
    await expect(
      reads.atLeast({ tenantId, position: feedPosition('crm', { epoch: 0, seq: 1n }), readers }),
    ).rejects.toMatchObject({ code: 'eventsourcing.position-unknown' });
  });

  it('refuses what is no position', async () => {
    await expect(reads.atLeast({ tenantId, position: '7', readers })).rejects.toMatchObject({
      code: 'eventsourcing.bad-position',
    });
  });
});

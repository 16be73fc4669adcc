import { count, measured } from '@parley/testing';
import { createDatabase, startCluster } from '@parley/testing/servers';
import { v4, v7 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';

import { contextOf, Created, dealStream, openCrm } from '../fixture/crm.js';

const tenantId = v4();
const patience = { timeout: 60_000, interval: 20 };

/** Eight writers under whom every PostgreSQL process is killed, and what is missing once it is up again. */
async function lostOnKill(settings: Readonly<Record<string, string>>) {
  await using cluster = await startCluster({ settings });
  const database = await createDatabase(cluster.address);
  const crm = await openCrm(database);
  const acknowledged: string[] = [];
  const write = async (): Promise<void> => {
    const dealId = v7();
    await crm.store.update(dealStream(tenantId, dealId), contextOf(tenantId), () => [Created({ dealId, title: 'x' })]);
    acknowledged.push(dealId);
    return write();
  };
  const writers = Array.from({ length: 8 }, () => write().catch(() => undefined));
  await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(count({ ci: 500, full: 5000 })), patience);
  await cluster.kill();
  await Promise.all(writers);
  await crm.close();

  const began = performance.now();
  await cluster.start();
  const seconds = (performance.now() - began) / 1000;
  const rows = await database.query<{ id: string }>('select stream_id as id from crm.events');
  const stored = new Set(rows.map(({ id }) => id));
  return { seconds, acknowledged, lost: acknowledged.filter((id) => !stored.has(`crm.deal-${id}`)).length };
}

describe('check 6: PostgreSQL killed with all its processes under eight writers', () => {
  it('loses nothing that was acknowledged', async () => {
    const { seconds, acknowledged, lost } = await lostOnKill({});
    measured({
      ...{ check: '6', seed: '-', worst: `${String(lost)} lost` },
      result: `${String(acknowledged.length)} acknowledged, up again after ${seconds.toFixed(1)} s`,
    });
    expect(lost).toBe(0);
  });

  it('mutant: a commit that does not wait for the log loses what it acknowledged', async () => {
    const { lost } = await lostOnKill({ synchronous_commit: 'off', wal_writer_delay: '10s' });
    expect(lost).toBeGreaterThan(0);
  });
});

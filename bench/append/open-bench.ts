import { openFixture } from '@parley/eventsourcing/fixture';
import { createDatabase, startCluster } from '@parley/testing/servers';

/** A cluster of its own with one migrated log, as many connections as writers, fsync on. */
export async function openBench(references: string) {
  const cluster = await startCluster({ settings: { autovacuum: 'on', max_wal_size: '4GB' } });
  const database = await createDatabase(cluster.address);
  const log = await openFixture(database, { size: 32 });
  await log.owner.query(references);
  return {
    log,
    [Symbol.asyncDispose]: async () => {
      await log.close();
      await cluster[Symbol.asyncDispose]();
    },
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;

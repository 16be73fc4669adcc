import type { TestProject } from 'vitest/node';

import { type PostgresCluster, startCluster } from './postgres/cluster.js';

type Clusters = { parleyTestClusters?: Promise<readonly PostgresCluster[]> };

/** Every tier loads this file anew, and all tiers run on the same workers. */
const shared: Clusters & typeof globalThis = globalThis;

/** What a killed server wrote the kernel keeps: only lost power would take it, and none of these tests takes that away. */
const unsynced = { fsync: 'off', full_page_writes: 'off' };

/**
 * One PostgreSQL cluster for each worker, started before its first test and gone after the last of all.
 * Workers share none: roles, their passwords and the oldest open transaction belong to a whole cluster.
 */
export const setup = async (project: TestProject) => {
  const isFirst = shared.parleyTestClusters === undefined;
  const workers = Math.max(...project.vitest.projects.map(({ config }) => config.maxWorkers));
  shared.parleyTestClusters ??= Promise.all(
    Array.from({ length: workers }, () => startCluster({ settings: unsynced })),
  );
  const clusters = await shared.parleyTestClusters;
  project.provide(
    'postgres',
    clusters.map(({ address }) => address),
  );
  if (!isFirst) return;
  return async () => {
    delete shared.parleyTestClusters;
    await Promise.all(clusters.map((cluster) => cluster[Symbol.asyncDispose]()));
  };
};

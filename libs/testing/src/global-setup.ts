import type { TestProject } from 'vitest/node';

import { startCluster } from './postgres/cluster.js';

/**
 * One PostgreSQL cluster for each worker of a tier, started before its first test and gone after its last.
 * Workers share none: roles, their passwords and the oldest open transaction belong to a whole cluster.
 */
export const setup = async (project: TestProject) => {
  const clusters = await Promise.all(Array.from({ length: project.config.maxWorkers }, () => startCluster()));
  project.provide(
    'postgres',
    clusters.map(({ address }) => address),
  );
  return async () => {
    await Promise.all(clusters.map((cluster) => cluster[Symbol.asyncDispose]()));
  };
};

import type { TestProject } from 'vitest/node';

import { startCluster } from './postgres/cluster.js';

/** One PostgreSQL cluster for each tier that needs it, started before its first test and gone after its last. */
export const setup = async (project: TestProject) => {
  const cluster = await startCluster();
  project.provide('postgres', cluster.address);
  return () => cluster[Symbol.asyncDispose]();
};

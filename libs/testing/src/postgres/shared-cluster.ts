import { inject } from 'vitest';

import type { ClusterAddress } from './cluster.js';
import { type TestDatabase, createDatabase } from './database.js';

declare module 'vitest' {
  // Declaration merging works with interfaces alone.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merged into Vitest's own interface
  interface ProvidedContext {
    readonly postgres: readonly ClusterAddress[];
  }
}

/** Vitest numbers its workers from 1 to the most there may be. */
const worker = Number(process.env['VITEST_POOL_ID'] ?? 1);

/** A fresh database in the cluster that this worker's tests share. */
export const postgres = async (): Promise<TestDatabase> => {
  const cluster = inject('postgres')[worker - 1];
  if (cluster === undefined) throw new Error(`There is no cluster for worker ${worker}.`);
  return createDatabase(cluster);
};

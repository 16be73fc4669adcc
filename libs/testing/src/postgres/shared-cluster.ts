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

/** Makes an empty database what the tests of several files begin with, and leaves no connection to it. */
export type Preparation = (database: TestDatabase) => Promise<void>;

/** What each preparation made, once for all files of this worker. */
const prepared = new Map<Preparation, Promise<string>>();

const preparedBy = (cluster: ClusterAddress, prepare: Preparation): Promise<string> => {
  const known = prepared.get(prepare);
  if (known) return known;
  const making = createDatabase(cluster).then(async (database) => {
    await prepare(database);
    return database.name;
  });
  prepared.set(prepare, making);
  return making;
};

/** A fresh database in the cluster that this worker's tests share, empty or prepared. */
export const postgres = async (prepare?: Preparation): Promise<TestDatabase> => {
  const cluster = inject('postgres')[worker - 1];
  if (cluster === undefined) throw new Error(`There is no cluster for worker ${worker}.`);
  return createDatabase(cluster, prepare && (await preparedBy(cluster, prepare)));
};

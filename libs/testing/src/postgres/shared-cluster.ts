import { inject } from 'vitest';

import type { ClusterAddress } from './cluster.js';
import { type TestDatabase, createDatabase } from './database.js';

declare module 'vitest' {
  // Declaration merging works with interfaces alone.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merged into Vitest's own interface
  interface ProvidedContext {
    readonly postgres: ClusterAddress;
  }
}

/** A fresh database in the cluster that this run of the tests shares. */
export const postgres = (): Promise<TestDatabase> => createDatabase(inject('postgres'));

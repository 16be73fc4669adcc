import { afterAll, beforeAll, beforeEach } from 'vitest';

import { type Preparation, postgres } from './postgres/shared-cluster.js';
import { Unavailable } from './servers/unavailable.js';

type Backend = { readonly [Symbol.asyncDispose]: () => Promise<void> };

/**
 * Gives the tests of this file (or `describe`) one real server: started before the first, gone after the last.
 * Where it can't be had every test is skipped with the reason, and in CI that fails the run.
 */
export const useBackend = <Server extends Backend>(start: () => Promise<Server>): (() => Server) => {
  let server: Server | undefined;
  let missing: Unavailable | undefined;

  beforeAll(async () => {
    try {
      server = await start();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      missing = error;
    }
  });
  beforeEach((context) => {
    if (missing) context.skip(missing.message);
  });
  afterAll(async () => server?.[Symbol.asyncDispose]());

  return () => {
    if (server === undefined) throw new Error('The server stands only while tests run: ask for it inside a test.');
    return server;
  };
};

/** A fresh database for the tests of this file, empty or prepared. */
export const usePostgres = (prepare?: Preparation) => useBackend(() => postgres(prepare));

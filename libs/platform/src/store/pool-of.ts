import pg from 'pg';

import type { Log } from '../logs/log.port.js';

export type PoolOptions = { readonly url: string; readonly size: number; readonly log: Log };

/** Longest wait for a free connection, in milliseconds: after it the caller hears `unavailable`, not silence. */
const CONNECT_MS = 1000;

/** A pool that outlives its connections: one that the server cut is logged and replaced. */
export function poolOf({ url, size, log }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: CONNECT_MS, keepAlive: true });
  pool.on('error', (error) => log.warn('A database connection was lost.', { error }));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Whether the database answers on all of these. */
export const isUp = (pools: readonly pg.Pool[]): Promise<boolean> =>
  Promise.all(pools.map((pool) => pool.query('select 1'))).then(
    () => true,
    () => false,
  );

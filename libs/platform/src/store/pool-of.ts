import pg from 'pg';

import type { Log } from '../logs/log.port.js';

export type PoolOptions = {
  readonly url: string;
  readonly size: number;
  readonly log: Log;
  /** Longest wait for a free connection. Default: a second, after which the caller hears `unavailable`, not silence. */
  readonly connectMs?: number;
};

/** Nobody waits for what works behind: on a machine that is busy, as at a start, patience costs less than a new try. */
export const PATIENT_MS = 5000;

/** A pool that outlives its connections: one that the server cut is logged and replaced. */
export function poolOf({ url, size, log, connectMs = 1000 }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: connectMs, keepAlive: true });
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

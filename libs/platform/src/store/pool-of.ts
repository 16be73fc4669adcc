import pg from 'pg';

import type { Log } from '../logs/log.port.js';

export type PoolOptions = {
  readonly url: string;
  readonly size: number;
  readonly log: Log;
  /**
   * Longest wait for a free connection. Default: three seconds, one more than a statement may take, after which the
   * caller hears `unavailable`, not silence.
   */
  readonly connectMs?: number;
  /** Whether a connection sends what it is asked without waiting for what it was asked before. Default: no. */
  readonly pipeline?: boolean;
};

/** Nobody waits for what works behind: on a machine that is busy, as at a start, patience costs less than a new try. */
export const PATIENT_MS = 5000;

/** A pool that outlives its connections: one that the server cut is logged and replaced. */
export function poolOf({ url, size, log, connectMs = 3000, pipeline = false }: PoolOptions): pg.Pool {
  const connection = { connectionString: url, keepAlive: true, pipeline };
  const pool = new pg.Pool({ ...connection, max: size, connectionTimeoutMillis: connectMs });
  pool.on('error', (error) => log.warn('A database connection was lost.', { error }));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** How a service's connections are divided; together exactly as many. */
export function sharesOf(connectionCount: number) {
  const statements = Math.max(1, Math.floor(connectionCount / 5));
  const behind = Math.max(1, Math.floor((connectionCount * 2) / 5));
  return { statements, behind, transactions: connectionCount - statements - behind };
}

/** Whether the database answers on all of these. */
export const isUp = (pools: readonly pg.Pool[]): Promise<boolean> =>
  Promise.all(pools.map((pool) => pool.query('select 1'))).then(
    () => true,
    () => false,
  );

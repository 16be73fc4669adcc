import pg from 'pg';

import { PoolConnection } from '../store/connection.js';

export type PoolOptions = {
  readonly url: string;
  readonly max: number;
  /** Shown in `pg_stat_activity`. */
  readonly name: string;
  /** A connection that the server ended. The query on it fails by itself; the pool opens another. */
  readonly onLost: (error: Error) => void;
};

/** A pool that outlives its server's restarts: a lost connection is reported, never thrown at nobody. */
export function openPool({ url, max, name, onLost }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  pool.on('connect', (client) => client.on('error', onLost));
  // The pool hears of idle connections what their clients were told already.
  pool.on('error', () => undefined);
  return pool;
}

/** The machinery's connections, which see every organization. Request code can't reach them. */
export class WorkerPool {
  constructor(readonly pool: pg.Pool) {}
}

export type ServiceDatabaseOptions = {
  readonly service: string;
  /** As `<service>_app`. */
  readonly appUrl: string;
  /** As `<service>_worker`. */
  readonly workerUrl: string;
  readonly connections: { readonly app: number; readonly worker: number };
  readonly onLost: (error: Error) => void;
};

/** A service's database by role: where its log is written and read, and where its machinery works. */
export type ServiceDatabase = {
  readonly log: PoolConnection;
  readonly app: pg.Pool;
  readonly worker: WorkerPool;
  readonly close: () => Promise<void>;
};

/** Opens a service's pools. Time limits are the roles' own, set where roles are made, so that no connection is without. */
export function openServiceDatabase(options: ServiceDatabaseOptions): ServiceDatabase {
  const { service, connections, onLost } = options;
  const app = openPool({ url: options.appUrl, max: connections.app, name: service, onLost });
  const worker = openPool({ url: options.workerUrl, max: connections.worker, name: `${service} worker`, onLost });
  return {
    log: new PoolConnection(app),
    app,
    worker: new WorkerPool(worker),
    close: async () => {
      await Promise.all([app.end(), worker.end()]);
    },
  };
}

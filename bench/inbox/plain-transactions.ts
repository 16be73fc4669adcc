import pg from 'pg';

export type Owner = 'messaging' | 'crm';

/** As many connections as each service has where all of Parley is one process. */
const CONNECTIONS = 4;

/** Connections that act as the role of a service's requests, so that row-level security holds for them. */
export function poolAs(owner: Owner, connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: CONNECTIONS, options: `-c role=${owner}_app` });
  pool.on('error', () => undefined);
  return pool;
}

/** At most one transaction per role and request. */
export class PlainTransactions {
  readonly #open = new Map<Owner, Promise<pg.PoolClient>>();

  constructor(
    private readonly pools: Readonly<Record<Owner, pg.Pool>>,
    private readonly tenantId: string,
  ) {}

  /** A prepared statement by that name. */
  async rows(owner: Owner, name: string, { sql, values }: { sql: string; values: readonly unknown[] }) {
    const client = await this.#begun(owner);
    const { rows } = await client.query<Record<string, unknown>>({ name, text: sql, values: [...values] });
    return rows;
  }

  async end(): Promise<void> {
    for (const open of this.#open.values()) {
      const client = await open;
      await client.query('commit');
      client.release();
    }
  }

  #begun(owner: Owner): Promise<pg.PoolClient> {
    const open = this.#open.get(owner) ?? this.#begin(owner);
    this.#open.set(owner, open);
    return open;
  }

  async #begin(owner: Owner): Promise<pg.PoolClient> {
    const client = await this.pools[owner].connect();
    await client.query(`begin; select set_config('app.tenant', '${this.tenantId}', true)`);
    return client;
  }
}

import { setTimeout as pause } from 'node:timers/promises';

import type pg from 'pg';
import { z } from 'zod';

import type { Log } from '../logs/log.port.js';

/** No statement of ours lasts long: rows go in batches. */
const BATCH = 5000;
const IDLE_MS = 1000;

const tenants = z.array(z.object({ tenant_id: z.uuid() }));
const tables = z.array(z.object({ name: z.string().regex(/^[a-z_][a-z0-9_]*$/) }));

export type ForgettingParts = {
  /** As the role `<service>_worker`. */
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly schema: string;
  readonly log: Log;
};

/**
 * Takes what is in clear of deleted organizations out of a service's tables: whatever can be folded anew from the log,
 * where it reads as erased now. The log itself stays, since nothing in it can be opened any more.
 */
export class Forgetting {
  constructor(private readonly parts: ForgettingParts) {}

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.forgetDue(signal);
      await pause(IDLE_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** How many organizations were forgotten. */
  async forgetDue(signal?: AbortSignal): Promise<number> {
    const { pool, schema, log } = this.parts;
    const { rows } = await pool.query(
      `select tenant_id from ${schema}.access_organizations where read_only_state = 'deleted' and not is_forgotten`,
    );
    const due = tenants.parse(rows);
    for (const { tenant_id: tenantId } of due) {
      for (const table of await this.tables()) await this.empty(table, { tenantId, signal });
      if (signal?.aborted) return 0;
      await pool.query(`update ${schema}.access_organizations set is_forgotten = true where tenant_id = $1`, [
        tenantId,
      ]);
      log.info('What was in clear of a deleted organization is gone.', { tenantId });
    }
    return due.length;
  }

  /** Every table with an organization's rows from which the worker may take some: read models and what is beside them. */
  private async tables(): Promise<readonly string[]> {
    const { pool, schema } = this.parts;
    const { rows } = await pool.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
       where n.nspname = $1 and c.relkind = 'r' and has_table_privilege(current_user, c.oid, 'delete') order by 1`,
      [schema],
    );
    return tables.parse(rows).map(({ name }) => name);
  }

  private async empty(
    table: string,
    { tenantId, signal }: { readonly tenantId: string; readonly signal?: AbortSignal | undefined },
  ) {
    const { pool, schema } = this.parts;
    const sql = `delete from ${schema}.${table} where tenant_id = $1 and ctid = any (array(
      select ctid from ${schema}.${table} where tenant_id = $1 limit ${String(BATCH)}))`;
    for (let count = BATCH; count === BATCH && !signal?.aborted;)
      count = (await pool.query(sql, [tenantId])).rowCount ?? 0;
  }
}

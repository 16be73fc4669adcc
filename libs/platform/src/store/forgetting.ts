import { setTimeout as pause } from 'node:timers/promises';

import type pg from 'pg';
import { z } from 'zod';

import type { Log } from '../logs/log.port.js';
import type { TenantDatabase } from '../tenancy/tenant-database.port.js';

/** No statement of ours lasts long: rows go in batches. */
const BATCH = 5000;
const IDLE_MS = 1000;

const tenants = z.array(z.object({ tenant_id: z.uuid() }));
const tables = z.array(z.object({ name: z.string().regex(/^[a-z_][a-z0-9_]*$/), by: z.enum(['worker', 'app']) }));

type Table = z.infer<typeof tables>[number];

export type ForgettingParts = {
  /** As the role `<service>_worker`. */
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly schema: string;
  /** As the role `<service>_app`, for what the machinery has no business with. */
  readonly database: TenantDatabase;
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

  /** Each is looked through again until nothing is found: consumers may have been at work on what it said last. */
  async forgetDue(signal?: AbortSignal): Promise<void> {
    const { pool, schema, log } = this.parts;
    const { rows } = await pool.query(
      `select tenant_id from ${schema}.access_organizations where read_only_state = 'deleted' and not is_forgotten`,
    );
    for (const { tenant_id: tenantId } of tenants.parse(rows)) {
      let found = 0;
      for (const table of await this.tables()) found += await this.empty(table, { tenantId, signal });
      if (signal?.aborted) return;
      if (found > 0) continue;
      await pool.query(`update ${schema}.access_organizations set is_forgotten = true where tenant_id = $1`, [
        tenantId,
      ]);
      log.info('What was in clear of a deleted organization is gone.', { tenantId });
    }
  }

  /** Every table with an organization's rows from which one of the roles may take some: never the log's. */
  private async tables(): Promise<readonly Table[]> {
    const { pool, schema } = this.parts;
    const { rows } = await pool.query(
      `select c.relname as name, case when has_table_privilege($2, c.oid, 'delete') then 'worker' else 'app' end as by
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
       where n.nspname = $1 and c.relkind = 'r'
         and (has_table_privilege($2, c.oid, 'delete') or has_table_privilege($3, c.oid, 'delete')) order by 1`,
      [schema, `${schema}_worker`, `${schema}_app`],
    );
    return tables.parse(rows);
  }

  /** How many rows it took out. */
  private async empty({ name, by }: Table, { tenantId, signal }: Whose): Promise<number> {
    const { pool, database, schema } = this.parts;
    const sql = (mark: string) => `delete from ${schema}.${name} where tenant_id = ${mark} and ctid = any (array(
      select ctid from ${schema}.${name} where tenant_id = ${mark} limit ${String(BATCH)}))`;
    const once = async () => {
      if (by === 'worker') return (await pool.query(sql('$1'), [tenantId])).rowCount ?? 0;
      return database.inTenant({ tenantId }, async (em) => {
        const { affectedRows } = affected.parse(await em.execute(sql('?'), [tenantId, tenantId], 'run'));
        return affectedRows;
      });
    };
    let taken = 0;
    for (let count = BATCH; count === BATCH && !signal?.aborted; taken += count) count = await once();
    return taken;
  }
}

type Whose = { readonly tenantId: string; readonly signal?: AbortSignal | undefined };

const affected = z.object({ affectedRows: z.int() });

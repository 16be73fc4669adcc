import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';

import type { TenantDatabase } from '../tenancy/tenant-database.port.js';
import { Timers, type Scheduled, type TimerDefinition } from './timers.port.js';

/** Timers as rows of the service's own schema, written under the organization's row-level security. */
export class PostgresTimers extends Timers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly schema: string,
  ) {
    super();
  }

  async schedule<Definition extends TimerDefinition>(
    { name, payload: schema }: Definition,
    { tenantId, key, dueAt, payload }: Scheduled<Definition>,
    within?: EntityManager,
  ): Promise<void> {
    // The same moment again keeps its id: a repeated request is no second firing.
    const sql = `insert into ${this.schema}.timers as t (tenant_id, name, key, id, due_at, payload, next_try_at)
      values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, name, key) do update
      set id = excluded.id, due_at = excluded.due_at, payload = excluded.payload, next_try_at = excluded.next_try_at,
        tries = 0 where t.due_at <> excluded.due_at`;
    const json = JSON.stringify(schema.parse(payload));
    await this.write(tenantId, { sql, values: [tenantId, name, key, v7(), dueAt, json, dueAt] }, within);
  }

  async cancel(
    { name }: TimerDefinition,
    { tenantId, key }: Pick<Scheduled<TimerDefinition>, 'tenantId' | 'key'>,
    within?: EntityManager,
  ): Promise<void> {
    const sql = `delete from ${this.schema}.timers where tenant_id = ? and name = ? and key = ?`;
    await this.write(tenantId, { sql, values: [tenantId, name, key] }, within);
  }

  private async write(tenantId: string, { sql, values }: Statement, within?: EntityManager): Promise<void> {
    if (within) await within.execute(sql, [...values]);
    else await this.database.inTenant({ tenantId }, (em) => em.execute(sql, [...values]));
  }
}

type Statement = { readonly sql: string; readonly values: readonly unknown[] };

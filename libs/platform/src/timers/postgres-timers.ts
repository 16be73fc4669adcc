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
    definition: Definition,
    timer: Scheduled<Definition>,
    within?: EntityManager,
  ): Promise<void> {
    await this.write(timer.tenantId, this.upsert(definition, [timer]), within);
  }

  async scheduleAll<Definition extends TimerDefinition>(
    definition: Definition,
    timers: readonly Scheduled<Definition>[],
    within: EntityManager,
  ): Promise<void> {
    const [first] = timers;
    if (first) await this.write(first.tenantId, this.upsert(definition, timers), within);
  }

  async cancel(
    { name }: TimerDefinition,
    { tenantId, key }: Pick<Scheduled<TimerDefinition>, 'tenantId' | 'key'>,
    within?: EntityManager,
  ): Promise<void> {
    const sql = `delete from ${this.schema}.timers where tenant_id = ? and name = ? and key = ?`;
    await this.write(tenantId, { sql, values: [tenantId, name, key] }, within);
  }

  /** The same moment again keeps its id: a repeated request is no second firing. */
  private upsert<Definition extends TimerDefinition>(
    { name, payload: schema }: Definition,
    timers: readonly Scheduled<Definition>[],
  ): Statement {
    const sql = `insert into ${this.schema}.timers as t (tenant_id, name, key, id, due_at, payload, next_try_at)
      select r.tenant_id, ?, r.key, r.id, r.due_at, r.payload, r.due_at from json_to_recordset(?::json)
        as r (tenant_id uuid, key text, id uuid, due_at timestamptz, payload json)
      on conflict (tenant_id, name, key) do update
      set id = excluded.id, due_at = excluded.due_at, payload = excluded.payload, next_try_at = excluded.next_try_at,
        tries = 0 where t.due_at <> excluded.due_at`;
    const rows = timers.map(({ tenantId, key, dueAt, payload }) => ({
      ...{ tenant_id: tenantId, key, id: v7(), due_at: dueAt, payload: schema.parse(payload) },
    }));
    return { sql, values: [name, JSON.stringify(rows)] };
  }

  private async write(tenantId: string, { sql, values }: Statement, within?: EntityManager): Promise<void> {
    if (within) await within.execute(sql, [...values]);
    else await this.database.inTenant({ tenantId }, (em) => em.execute(sql, [...values]));
  }
}

type Statement = { readonly sql: string; readonly values: readonly unknown[] };

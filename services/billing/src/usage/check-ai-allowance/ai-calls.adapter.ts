import { TenantDatabase } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

const lock = `select pg_advisory_xact_lock(hashtextextended('billing.ai-call ' || ?, 0))`;

/** A run may be repeated just after its period ended, never a whole period later. */
const forget = `delete from billing.ai_call where period < to_char(to_date(?, 'YYYY-MM') - interval '1 month', 'YYYY-MM')`;

const taken = 'select 1 from billing.ai_call where period = ? and run_id = ?';

const begin = `
  insert into billing.ai_call_total (tenant_id, period, used)
  select ?, ?, coalesce((select ai_call_count from billing.usage_count where period = ?), 0)
  on conflict do nothing`;

const take = `
  with place as (update billing.ai_call_total set used = used + 1 where period = ? and used < ? returning tenant_id, period)
  insert into billing.ai_call (tenant_id, period, run_id) select tenant_id, period, ? from place returning run_id`;

const used = `
  select greatest((select t.used from billing.ai_call_total t where t.period = ?),
                  (select u.ai_call_count from billing.usage_count u where u.period = ?), 0) as used`;

export type Taking = {
  readonly tenantId: string;
  readonly period: string;
  readonly runId: string;
  readonly limit: number;
};

/** What is gone of a period's calls, and whether the run that asked has one of them. */
export type Calls = { readonly used: number; readonly isTaken?: boolean };

/** The AI calls that an organization's runs have taken of its plan: one each, counted as it is taken, not as it is metered. */
@Injectable()
export class AiCalls {
  constructor(private readonly database: TenantDatabase) {}

  /** Gives the run one of the period's calls: never more than there are, also at once; a repeated run keeps its own. */
  take({ tenantId, period, runId, limit }: Taking): Promise<Calls> {
    return this.database.inTenant({ tenantId }, async (em) => {
      await em.execute(lock, [tenantId]);
      const isKept = (await em.execute<object[]>(taken, [period, runId])).length > 0;
      if (isKept) return { used: await usedOf(em, period), isTaken: true };
      await em.execute(forget, [period]);
      await em.execute(begin, [tenantId, period, period]);
      const isTaken = (await em.execute<object[]>(take, [period, limit, runId])).length > 0;
      return { used: await usedOf(em, period), isTaken };
    });
  }

  of(tenantId: string, period: string): Promise<Calls> {
    return this.database.inTenant({ tenantId }, async (em) => ({ used: await usedOf(em, period) }));
  }
}

/** Metering lags behind taking; it alone knows of calls from before runs took them. */
async function usedOf(em: EntityManager, period: string): Promise<number> {
  const [row] = await em.execute<{ used: number }[]>(used, [period, period]);
  return row?.used ?? 0;
}

import { Clock } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { todayIn } from './today.adapter.js';

/** Spent days are kept for this long, to be looked at. */
const KEPT_DAYS = 31;

const lock = `select pg_advisory_xact_lock(hashtextextended('agents.budget ' || ?, 0))`;

const forget = `delete from agents.spent_budget where agent_id = ? and spent_on < ?::date - ${KEPT_DAYS}`;

/** A run that had its place before a crash keeps it: the second time it takes no other. */
const take = `
  insert into agents.spent_budget (tenant_id, agent_id, spent_on, run_id)
  select ?, ?, ?::date, ?
   where (select b.runs_per_day from agents.agent_budget b where b.agent_id = ?) is null
      or (select count(*) from agents.spent_budget s where s.agent_id = ? and s.spent_on = ?::date and s.run_id <> ?)
       < (select b.runs_per_day from agents.agent_budget b where b.agent_id = ?)
  on conflict do nothing
  returning run_id`;

const taken = 'select 1 from agents.spent_budget where agent_id = ? and spent_on = ?::date and run_id = ?';

export type Spending = { readonly tenantId: string; readonly agentId: string; readonly runId: string };

/** What agents have spent of their budgets: one place per run and day of the organization's. */
@Injectable()
export class SpentBudgets {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Whether the run is within the agent's budget, of which it takes its place: never more than there are, also at once. */
  spend({ tenantId, agentId, runId }: Spending): Promise<boolean> {
    return this.database.inTenant({ tenantId }, async (em) => {
      const day = await todayIn(em, this.clock);
      await em.execute(lock, [agentId]);
      await em.execute(forget, [agentId, day]);
      const values = [tenantId, agentId, day, runId, agentId, agentId, day, runId, agentId];
      const got = await em.execute<object[]>(take, values);
      return got.length > 0 || (await em.execute<object[]>(taken, [agentId, day, runId])).length > 0;
    });
  }
}

import { AgentBudgetsByIds, type AgentBudgetView, type InputOf } from '@parley/contracts';
import { type Actor, Clock } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

import { todayIn } from './today.adapter.js';

const sql = `
  select case when a.agent_id is null then null else json_build_object(
      'agentId', a.agent_id, 'runsPerDay', b.runs_per_day,
      'runsToday', (select count(*) from agents.spent_budget s
        where s.tenant_id = a.tenant_id and s.agent_id = a.agent_id and s.spent_on = ?::date)) end as budget
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join agents.agent a on a.agent_id = asked.id
    left join agents.agent_budget b on b.tenant_id = a.tenant_id and b.agent_id = a.agent_id
   order by asked.n`;

@Answers(AgentBudgetsByIds)
export class AgentBudgetsByIdsQuery implements Answerer<typeof AgentBudgetsByIds> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async answer({ ids }: InputOf<typeof AgentBudgetsByIds>, actor: Actor) {
    const rows = await this.database.inTenant(actor, async (em) =>
      em.execute<{ budget: AgentBudgetView | null }[]>(sql, [await todayIn(em, this.clock), uuids(ids)]),
    );
    return { items: rows.map(({ budget }) => budget) };
  }
}

import { CountWorkInCrm, type InputOf } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

const sql = `select 
    (select count(*)::int from crm.deal d where d.assignee_id = asked.id and d.is_open) as "dealCount",
    (select count(*)::int from crm.contact c where c.assignee_id = asked.id) as "contactCount"
  from unnest(?::uuid[]) with ordinality as asked (id, n) order by asked.n`;

@Answers(CountWorkInCrm)
export class CountOpenWorkQuery implements Answerer<typeof CountWorkInCrm> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ principalIds }: InputOf<typeof CountWorkInCrm>, actor: Actor) {
    const items: unknown = await this.database.inTenant(actor, (em) => em.execute(sql, [uuids(principalIds)]));
    return CountWorkInCrm.output.parse({ items });
  }
}

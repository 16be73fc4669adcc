import { CountWorkInOutreach, type InputOf } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

const sql = `select 
    (select count(*)::int from outreach.follow_up f
      where f.assignee_id = asked.id and f.status = 'scheduled') as "followUpCount"
  from unnest(?::uuid[]) with ordinality as asked (id, n) order by asked.n`;

@Answers(CountWorkInOutreach)
export class CountOpenWorkQuery implements Answerer<typeof CountWorkInOutreach> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ principalIds }: InputOf<typeof CountWorkInOutreach>, actor: Actor) {
    const items: unknown = await this.database.inTenant(actor, (em) => em.execute(sql, [uuids(principalIds)]));
    return CountWorkInOutreach.output.parse({ items });
  }
}

import { DealsByIds, type InputOf } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

import { dealJson, type DealJson, joinPipeline } from './deal-view.table.js';

const sql = `
  select ${dealJson('d', 'p')} as deal
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join crm.deal d on d.deal_id = asked.id
    ${joinPipeline('d', 'p')}
   order by asked.n`;

@Answers(DealsByIds)
export class DealsByIdsQuery implements Answerer<typeof DealsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof DealsByIds>, actor: Actor) {
    const rows = await this.database.inTenant(actor, (em) => em.execute<DealJson[]>(sql, [uuids(ids)]));
    return { items: rows.map(({ deal }) => deal) };
  }
}

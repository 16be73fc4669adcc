import { DealsByIds, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, withinReach, TenantDatabase, uuids } from '@parley/platform';

import { shownDeal } from '../../fields/hidden.js';
import { dealJson, type DealJson, joinPipeline } from './deal-view.table.js';

const sql = (reached: string) => `
  select ${dealJson('d', 'p')} as deal
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join crm.deal d on d.deal_id = asked.id and ${reached}
    ${joinPipeline('d', 'p')}
   order by asked.n`;

@Answers(DealsByIds)
export class DealsByIdsQuery implements Answerer<typeof DealsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof DealsByIds>, actor: Actor, reach: Reach) {
    const { where, values } = withinReach(reach, 'd');
    const rows = await this.database.inTenant(actor, (em) =>
      em.execute<DealJson[]>(sql(where), [uuids(ids), ...values]),
    );
    return { items: rows.map(({ deal }) => deal && shownDeal(deal, reach)) };
  }
}

import { CompaniesByIds, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids, withinReach } from '@parley/platform';

import { companyJson, type CompanyJson } from './company-view.table.js';

const sql = (reached: string) => `
  select ${companyJson('c')} as company
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join crm.company c on c.company_id = asked.id and ${reached}
   order by asked.n`;

@Answers(CompaniesByIds)
export class CompaniesByIdsQuery implements Answerer<typeof CompaniesByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof CompaniesByIds>, actor: Actor, reach: Reach) {
    const { where, values } = withinReach(reach, 'c');
    const rows = await this.database.inTenant(actor, (em) =>
      em.execute<CompanyJson[]>(sql(where), [uuids(ids), ...values]),
    );
    return { items: rows.map(({ company }) => company) };
  }
}

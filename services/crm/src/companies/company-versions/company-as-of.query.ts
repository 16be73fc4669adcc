import { CompanyAsOf, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { allOf, type Answerer, Answers, TenantDatabase, withinReach } from '@parley/platform';

import { validAt } from '../../as-of/as-of.table.js';
import { companyJson, type CompanyJson, companyVersionsFrom } from '../company-list/company-view.table.js';

@Answers(CompanyAsOf)
export class CompanyAsOfQuery implements Answerer<typeof CompanyAsOf> {
  constructor(private readonly database: TenantDatabase) {}

  /** Who reaches it now may see what it was before. */
  async answer({ id, asOf }: InputOf<typeof CompanyAsOf>, actor: Actor, reach: Reach) {
    const one = { where: 'c.company_id = ?', values: [id] };
    const { where, values } = allOf([one, validAt('c', asOf), withinReach(reach, 'n')]);
    const sql = `select ${companyJson('c', 'c.version')} as company ${companyVersionsFrom} where ${where}`;
    const [row] = await this.database.inTenant(actor, (em) => em.execute<CompanyJson[]>(sql, [...values]));
    return { company: row?.company ?? null, asOf };
  }
}

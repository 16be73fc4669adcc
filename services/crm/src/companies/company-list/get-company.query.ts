import { GetCompany, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { companyNotFound } from '../company.errors.js';
import { CompaniesByIdsQuery } from './companies-by-ids.query.js';

@Answers(GetCompany)
export class GetCompanyQuery implements Answerer<typeof GetCompany> {
  constructor(private readonly companies: CompaniesByIdsQuery) {}

  /** @throws DomainError `not-found` `crm.company.not-found` */
  async answer({ companyId }: InputOf<typeof GetCompany>, actor: Actor, reach: Reach) {
    const { items } = await this.companies.answer({ ids: [companyId] }, actor, reach);
    const [company] = items;
    if (!company) throw companyNotFound(companyId);
    return company;
  }
}

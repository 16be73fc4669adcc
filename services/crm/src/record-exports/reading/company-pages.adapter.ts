import { type CompanyRecord, ListCompanies } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { CompanyListQuery } from '../../companies/company-list/company-list.query.js';
import { companyColumns, valueOfCompany } from '../columns/company-columns.js';
import { ownColumns } from '../columns/own-columns.js';
import { AskersSight } from './askers-sight.adapter.js';
import { type Asked, oldestFirst, pageAfter, type RecordPages } from './record-pages.js';

@Injectable()
export class CompanyPages implements RecordPages<CompanyRecord> {
  constructor(
    private readonly list: CompanyListQuery,
    private readonly sight: AskersSight,
  ) {}

  columns = async (actor: Actor) => {
    const fields = await this.sight.fields('company', actor);
    return { all: [...companyColumns, ...ownColumns(fields, valueOfCompany)], hidden: [] };
  };

  page = async ({ records: { search, companyFilter: filter }, after }: Asked, actor: Actor) => {
    const reach = await this.sight.reach(ListCompanies, actor);
    const input = { page: pageAfter(after), search, filter, orderBy: [...oldestFirst] };
    return this.list.answer(input, actor, reach);
  };
}

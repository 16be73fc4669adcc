import { companyRecord, type CompanyRecord, type InputOf, ListCompanies, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  containing,
  everything,
  type Listing,
  ListQuestion,
  TenantDatabase,
  withinReach,
} from '@parley/platform';

import { validAt } from '../../as-of/as-of.table.js';
import { withColumns } from '../../custom-fields/asked-values.adapter.js';
import { FieldDirectory } from '../../custom-fields/field-directory/field-directory.port.js';
import { unspaced } from '../../search/unspaced.js';
import { companyColumns, companyJson, companyTexts, companyVersionsFrom } from './company-view.table.js';

const listing: Listing<CompanyRecord> = {
  node: companyJson('c'),
  view: companyRecord,
  from: 'from crm.company c',
  columns: companyColumns,
  id: { sql: 'c.company_id', type: 'uuid' },
  usual: { field: 'name', direction: 'asc' },
};

/** The same companies as they were; whether one is reached goes by who answers for it now, `n`. */
const listingAsOf: Listing<CompanyRecord> = {
  ...listing,
  node: companyJson('c', 'c.version'),
  from: companyVersionsFrom,
};

@Answers(ListCompanies)
export class CompanyListQuery implements Answerer<typeof ListCompanies> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly fields: FieldDirectory,
  ) {}

  async answer({ search, asOf, ...asked }: InputOf<typeof ListCompanies>, actor: Actor, reach: Reach) {
    const found = search?.trim() ? containing(unspaced(search), ...companyTexts) : everything;
    const values = await this.fields.asked(actor.tenantId, 'company', { filter: asked.filter, alias: 'c' });
    const input = { ...asked, filter: values.filter };
    const question =
      asOf === undefined
        ? new ListQuestion(withColumns(listing, values), input, allOf([found, withinReach(reach, 'c')]))
        : new ListQuestion(
            withColumns(listingAsOf, values),
            input,
            allOf([found, validAt('c', asOf), withinReach(reach, 'n')]),
          );
    return question.read(this.database, actor);
  }
}

import { defineEntity, p } from '@mikro-orm/core';
import { companyEvents } from '@parley/contracts';
import { readModel } from '@parley/eventsourcing';

import { begun, type Valid } from '../../as-of/valid.js';
import { versionKey } from '../../as-of/versions.projection.js';
import { companyList, type CompanyRow, keptOfCompany } from '../company-list/company-list.projection.js';

export type CompanyVersionRow = CompanyRow & Valid;

export const CompanyVersionTable = defineEntity({
  name: 'CompanyVersion',
  tableName: 'company_version',
  properties: { ...versionKey, companyId: p.uuid(), ...keptOfCompany },
});

/** What each company was from one event to the next, by the list's own fold. */
export const companyVersions = readModel({
  name: 'crm.company-versions.v1',
  table: CompanyVersionTable,
  events: companyEvents,
  mode: 'runner',
  versions: { of: ({ data }) => data.companyId, record: 'companyId', until: 'validTo' },
  key: ({ envelope }) => envelope.id,

  evolve(row: CompanyVersionRow | null, event): CompanyVersionRow | null {
    const company = companyList.evolve(row, event);
    return company && begun(row, company, event.envelope);
  },
});

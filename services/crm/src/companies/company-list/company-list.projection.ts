import { companyEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type CompanyRow = { readonly companyId: string; readonly name: string };

export const CompanyTable = defineEntity({
  name: 'Company',
  properties: { ...tenantKey, companyId: p.uuid().primary(), name: p.text() },
});

export const companyList = readModel({
  name: 'crm.company-list.v1',
  table: CompanyTable,
  events: companyEvents,
  mode: 'inline',
  key: ({ data }) => data.companyId,

  evolve(_row: CompanyRow | null, { data: { companyId, name } }): CompanyRow | null {
    return { companyId, name };
  },
});

import { type Address, type CompanyChanges, companyEvents, type SharedRecord, withNobody } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { answeredBy, type Answered, nobody } from '../../answerable/answerable.js';
import { type CompanyFields, noFields, withChanges } from '../company-fields.js';

export type CompanyRow = Answered &
  CompanyFields &
  SharedRecord & {
    readonly companyId: string;
    readonly name: string;
    readonly createdAt: Date | string;
  };

/** What is kept of a company, beside its id. */
export const keptOfCompany = {
  name: p.text(),
  industry: p.text().nullable(),
  employeeCount: p.integer().nullable(),
  website: p.text().nullable(),
  tags: p.array(),
  description: p.text().nullable(),
  phone: p.text().nullable(),
  mail: p.text().nullable(),
  address: p.json<Address>().nullable(),
  createdAt: p.datetime(3),
  assigneeId: p.uuid().nullable(),
  teamId: p.uuid().nullable(),
  ruleId: p.uuid().nullable(),
  collaboratorIds: p.array().columnType('uuid[]'),
};

export const CompanyTable = defineEntity({
  name: 'Company',
  properties: { ...tenantKey, companyId: p.uuid().primary(), ...keptOfCompany },
});

const changed = (row: CompanyRow, { name = row.name, ...changes }: CompanyChanges): CompanyRow => ({
  ...row,
  ...withChanges(row, changes),
  name,
});

export const companyList = readModel({
  name: 'crm.company-list.v2',
  table: CompanyTable,
  events: companyEvents,
  mode: 'inline',
  key: ({ data }) => data.companyId,

  evolve(row: CompanyRow | null, event): CompanyRow | null {
    if (event.type === 'crm.company.created') {
      const { companyId, name, fields = {} } = event.data;
      const createdAt = event.envelope.recordedAt;
      return { companyId, name, ...withChanges(noFields, fields), createdAt, ...nobody, ...withNobody };
    }
    if (!row) return null;
    switch (event.type) {
      case 'crm.company.changed':
        return changed(row, event.data.changes);
      case 'crm.company.assigned':
        return { ...row, ...answeredBy(event.data) };
      case 'crm.company.collaborators-changed':
        return { ...row, collaboratorIds: event.data.collaboratorIds };
    }
  },
});

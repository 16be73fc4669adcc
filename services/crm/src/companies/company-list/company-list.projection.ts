import {
  type Address,
  type CompanyChanged,
  companyEvents,
  type EventOf,
  type SharedRecord,
  withNobody,
} from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { answeredBy, type Answered, nobody } from '../../answerable/answerable.js';
import { deletedColumns } from '../../recycle-bin/deleted.projection.js';
import { type Deleted, deletedBy, notDeleted } from '../../recycle-bin/deleted.js';
import { type CustomValues, noValues, withValues } from '../../custom-fields/custom-values.js';
import { type CompanyFields, noFields, withChanges } from '../company-fields.js';

export type CompanyRow = Answered &
  CompanyFields &
  Deleted &
  SharedRecord & {
    readonly companyId: string;
    readonly name: string;
    readonly customFields: CustomValues;
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
  statusId: p.uuid().nullable(),
  lifecycleStageId: p.uuid().nullable(),
  customFields: p.json<CustomValues>(),
  createdAt: p.datetime(3),
  assigneeId: p.uuid().nullable(),
  teamId: p.uuid().nullable(),
  ruleId: p.uuid().nullable(),
  collaboratorIds: p.array().columnType('uuid[]'),
  ...deletedColumns,
};

export const CompanyTable = defineEntity({
  name: 'Company',
  tableName: 'company_record',
  properties: { ...tenantKey, companyId: p.uuid().primary(), ...keptOfCompany },
});

type Changed = EventOf<typeof CompanyChanged>['data'];

const changed = (row: CompanyRow, { changes: { name, ...changes }, customFields }: Changed): CompanyRow => ({
  ...row,
  ...withChanges(row, changes),
  name: name ?? row.name,
  customFields: withValues(row.customFields, customFields),
});

export const companyList = readModel({
  name: 'crm.company-list.v2',
  table: CompanyTable,
  events: companyEvents,
  mode: 'inline',
  key: ({ data }) => data.companyId,

  evolve(row: CompanyRow | null, event): CompanyRow | null {
    if (event.type === 'crm.company.created') {
      const { companyId, name, fields = {}, customFields: values } = event.data;
      const said = { ...withChanges(noFields, fields), customFields: withValues(noValues, values) };
      return {
        companyId,
        name,
        ...said,
        createdAt: event.envelope.recordedAt,
        ...nobody,
        ...withNobody,
        ...notDeleted,
      };
    }
    if (!row) return null;
    switch (event.type) {
      case 'crm.company.changed':
        return changed(row, event.data);
      case 'crm.company.assigned':
        return { ...row, ...answeredBy(event.data) };
      case 'crm.company.collaborators-changed':
        return { ...row, collaboratorIds: event.data.collaboratorIds };
      case 'crm.company.deleted':
        return { ...row, ...deletedBy(event.envelope) };
      case 'crm.company.restored':
        return { ...row, ...notDeleted };
      case 'crm.company.erased':
        return null;
    }
  },
});

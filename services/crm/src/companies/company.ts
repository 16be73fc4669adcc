import {
  type CompanyChanged,
  type CompanyEvent,
  type EventOf,
  type Reach,
  type SharedRecord,
  withNobody,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { answeredBy, type Answered, nobody } from '../answerable/answerable.js';
import { type CustomValues, noValues, withValues } from '../custom-fields/custom-values.js';
import { outOfBin, reached, type Unknown } from '../recycle-bin/recyclable.js';
import { type CompanyFields, noFields, withChanges } from './company-fields.js';

type Known = Answered &
  SharedRecord & {
    readonly status: 'known';
    readonly name: string;
    readonly fields: CompanyFields;
    readonly customFields: CustomValues;
  };

export type Company = Unknown<Known> | Known;

export const initialCompany: Company = { status: 'unknown' };

export function evolve(company: Company, event: CompanyEvent): Company {
  if (event.type === 'crm.company.created') {
    const { name, fields = {}, customFields } = event.data;
    const said = { fields: withChanges(noFields, fields), customFields: withValues(noValues, customFields) };
    return { status: 'known', name, ...said, ...nobody, ...withNobody };
  }
  if (event.type === 'crm.company.restored') return outOfBin(company);
  if (event.type === 'crm.company.erased') return initialCompany;
  if (company.status === 'unknown') return company;
  switch (event.type) {
    case 'crm.company.changed':
      return changed(company, event.data);
    case 'crm.company.assigned':
      return { ...company, ...answeredBy(event.data) };
    case 'crm.company.collaborators-changed':
      return { ...company, collaboratorIds: event.data.collaboratorIds };
    case 'crm.company.deleted':
      return { status: 'unknown', inBin: company };
  }
}

type Changed = EventOf<typeof CompanyChanged>['data'];

const changed = (company: Known, { changes: { name, ...changes }, customFields }: Changed): Known => ({
  ...company,
  name: name ?? company.name,
  fields: withChanges(company.fields, changes),
  customFields: withValues(company.customFields, customFields),
});

/** What somebody doesn't reach is to them as if it never was. */
export const reachedCompany = (reach: Reach, company: Company): Company => reached(reach, company);

export const companyStream = streamOf('crm.company', { initial: initialCompany, evolve });

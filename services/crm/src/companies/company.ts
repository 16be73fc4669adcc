import {
  type CompanyChanges,
  type CompanyEvent,
  isReached,
  type Reach,
  type SharedRecord,
  withNobody,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { answeredBy, type Answered, nobody } from '../answerable/answerable.js';
import { type CompanyFields, noFields, withChanges } from './company-fields.js';

export type Company =
  | { readonly status: 'unknown' }
  | (Answered & SharedRecord & { readonly status: 'known'; readonly name: string; readonly fields: CompanyFields });

type Known = Extract<Company, { readonly status: 'known' }>;

export const initialCompany: Company = { status: 'unknown' };

export function evolve(company: Company, event: CompanyEvent): Company {
  if (event.type === 'crm.company.created') {
    const { name, fields = {} } = event.data;
    return { status: 'known', name, fields: withChanges(noFields, fields), ...nobody, ...withNobody };
  }
  if (company.status === 'unknown') return company;
  switch (event.type) {
    case 'crm.company.changed':
      return changed(company, event.data.changes);
    case 'crm.company.assigned':
      return { ...company, ...answeredBy(event.data) };
    case 'crm.company.collaborators-changed':
      return { ...company, collaboratorIds: event.data.collaboratorIds };
  }
}

const changed = (company: Known, { name = company.name, ...changes }: CompanyChanges): Known => ({
  ...company,
  name,
  fields: withChanges(company.fields, changes),
});

/** What somebody doesn't reach is to them as if it never was. */
export const reachedCompany = (reach: Reach, company: Company): Company =>
  company.status === 'unknown' || isReached(reach, company) ? company : initialCompany;

export const companyStream = streamOf('crm.company', { initial: initialCompany, evolve });

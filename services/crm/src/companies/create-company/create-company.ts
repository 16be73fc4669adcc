import { CompanyAssigned, CompanyCreated, type CompanyEvent, type EventOf } from '@parley/contracts';

import { isThere } from '../../recycle-bin/recyclable.js';
import type { Company } from '../company.js';
import { companyExists } from '../company.errors.js';
import { restoreCompany } from '../restore-company/restore-company.js';

export type NamedCompany = { readonly companyId: string; readonly name: string };

/** One that a contact's name names is made once, and comes out of the recycle bin. */
export const createCompany = (named: NamedCompany, company: Company): readonly CompanyEvent[] =>
  isThere(company) ? restoreCompany(named, company) : [CompanyCreated(named)];

export type CompanyByHand = EventOf<typeof CompanyCreated>['data'] & {
  /** Who answers for it at first. */
  readonly makerId: string | null;
};

export function createCompanyByHand({ makerId, ...made }: CompanyByHand, existing: Company): readonly CompanyEvent[] {
  const { companyId, name } = made;
  if (isThere(existing)) throw companyExists(name);
  if (makerId === null) return [CompanyCreated(made)];
  const to = { companyId, assigneeId: makerId, teamId: null, reason: 'by-hand' } as const;
  return [CompanyCreated(made), CompanyAssigned(to)];
}

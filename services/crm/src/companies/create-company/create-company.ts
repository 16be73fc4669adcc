import { CompanyAssigned, type CompanyChanges, CompanyCreated, type CompanyEvent } from '@parley/contracts';

import type { Company } from '../company.js';
import { companyExists } from '../company.errors.js';

export type NamedCompany = { readonly companyId: string; readonly name: string };

/** One that a contact's name names is made once. */
export const createCompany = (named: NamedCompany, company: Company): readonly CompanyEvent[] =>
  company.status === 'known' ? [] : [CompanyCreated(named)];

export type CompanyByHand = NamedCompany & {
  readonly fields: Omit<CompanyChanges, 'name'>;
  /** Who answers for it at first. */
  readonly makerId: string | null;
};

export function createCompanyByHand({ makerId, ...made }: CompanyByHand, existing: Company): readonly CompanyEvent[] {
  const { companyId, name } = made;
  if (existing.status === 'known') throw companyExists(name);
  if (makerId === null) return [CompanyCreated(made)];
  const to = { companyId, assigneeId: makerId, teamId: null, reason: 'by-hand' } as const;
  return [CompanyCreated(made), CompanyAssigned(to)];
}

import { type CompanyEvent, CompanyRestored } from '@parley/contracts';

import { companyNotFound } from '../company.errors.js';
import type { Company } from '../company.js';

export function restoreCompany(
  { companyId }: { readonly companyId: string },
  company: Company,
): readonly CompanyEvent[] {
  if (company.status !== 'unknown') return [];
  if (!company.inBin) throw companyNotFound(companyId);
  return [CompanyRestored({ companyId })];
}

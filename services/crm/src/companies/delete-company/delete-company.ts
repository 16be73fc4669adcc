import { CompanyDeleted, CompanyErased, type CompanyEvent } from '@parley/contracts';

import { companyNotFound } from '../company.errors.js';
import type { Company } from '../company.js';

type Named = { readonly companyId: string };

/** It lies in the recycle bin from here on, with all that hangs on it. */
export function deleteCompany({ companyId }: Named, company: Company): readonly CompanyEvent[] {
  if (company.status === 'unknown') throw companyNotFound(companyId);
  return [CompanyDeleted({ companyId })];
}

/** Only what lies in the recycle bin comes to its end. */
export const eraseCompany = ({ companyId }: Named, company: Company): readonly CompanyEvent[] =>
  company.status === 'unknown' && company.inBin ? [CompanyErased({ companyId })] : [];

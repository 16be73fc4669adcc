import { CompanyCollaboratorsChanged, type CompanyEvent, sharedOtherwise } from '@parley/contracts';

import { companyNotFound } from '../company.errors.js';
import type { Company } from '../company.js';

export type CompanySharing = { readonly companyId: string; readonly collaboratorIds: readonly string[] };

export function setCompanyCollaborators(sharing: CompanySharing, company: Company): readonly CompanyEvent[] {
  const { companyId, collaboratorIds } = sharing;
  if (company.status === 'unknown') throw companyNotFound(companyId);
  const shared = sharedOtherwise(company, collaboratorIds);
  return shared ? [CompanyCollaboratorsChanged({ companyId, ...shared })] : [];
}

import { CompanyAssigned, type CompanyEvent } from '@parley/contracts';

import { answering, type Named } from '../../answerable/answerable.js';
import { companyNotFound } from '../company.errors.js';
import type { Company } from '../company.js';

export type CompanyAssignment = Named & { readonly companyId: string };

export function assignCompany({ companyId, ...named }: CompanyAssignment, company: Company): readonly CompanyEvent[] {
  if (company.status === 'unknown') throw companyNotFound(companyId);
  const answerable = answering(company, named);
  return answerable ? [CompanyAssigned({ companyId, ...answerable, reason: named.reason })] : [];
}

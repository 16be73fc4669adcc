import { CompanyChanged, type CompanyChanges, type CompanyEvent } from '@parley/contracts';

import { changedFields } from '../../changes/changed-fields.js';
import { companyNotFound } from '../company.errors.js';
import type { Company } from '../company.js';

export type CompanyUpdate = { readonly companyId: string; readonly changes: CompanyChanges };

export function updateCompany({ companyId, changes: asked }: CompanyUpdate, company: Company): readonly CompanyEvent[] {
  if (company.status === 'unknown') throw companyNotFound(companyId);
  const changes = changedFields({ ...company.fields, name: company.name }, untagged(asked));
  return changes ? [CompanyChanged({ companyId, changes })] : [];
}

/** No tags are an empty list of them. */
const untagged = (changes: CompanyChanges): CompanyChanges =>
  changes.tags === null ? { ...changes, tags: [] } : changes;

import { CompanyChanged, type CompanyChanges, type CompanyEvent } from '@parley/contracts';

import { changedFields } from '../../changes/changed-fields.js';
import { changedValues } from '../../custom-fields/custom-values.js';
import type { CheckedValue } from '../../custom-fields/field-directory/check-values.js';
import { companyNotFound } from '../company.errors.js';
import type { Company } from '../company.js';

export type CompanyUpdate = {
  readonly companyId: string;
  readonly changes: CompanyChanges;
  readonly customFields?: readonly CheckedValue[];
};

export function updateCompany(update: CompanyUpdate, company: Company): readonly CompanyEvent[] {
  const { companyId } = update;
  if (company.status === 'unknown') throw companyNotFound(companyId);
  const changes = changedFields({ ...company.fields, name: company.name }, untagged(update.changes));
  const customFields = changedValues(company.customFields, update.customFields ?? []);
  if (!changes && !customFields) return [];
  return [CompanyChanged({ companyId, changes: changes ?? {}, ...(customFields && { customFields }) })];
}

/** No tags are an empty list of them. */
const untagged = (changes: CompanyChanges): CompanyChanges =>
  changes.tags === null ? { ...changes, tags: [] } : changes;

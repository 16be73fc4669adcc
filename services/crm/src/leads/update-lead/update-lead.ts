import { LeadChanged, type LeadChanges, type LeadEvent } from '@parley/contracts';

import { changedFields } from '../../changes/changed-fields.js';
import { changedValues } from '../../custom-fields/custom-values.js';
import type { CheckedValue } from '../../custom-fields/field-directory/check-values.js';
import { leadNotFound, leadQualified } from '../lead.errors.js';
import type { Lead } from '../lead.js';

export type LeadUpdate = {
  readonly leadId: string;
  readonly changes: LeadChanges;
  readonly customFields: readonly CheckedValue[];
};

/** A qualified lead is closed: what is known from then on is said of its contact and its deal. */
export function updateLead({ leadId, changes: asked, customFields }: LeadUpdate, lead: Lead): readonly LeadEvent[] {
  if (lead.status === 'unknown') throw leadNotFound(leadId);
  if (lead.status === 'qualified') throw leadQualified(leadId);
  const changes = changedFields(lead.fields, asked);
  const values = changedValues(lead.customFields, customFields);
  if (!changes && !values) return [];
  const { subjectId } = lead;
  return [LeadChanged({ leadId, subjectId, changes: changes ?? {}, ...(values && { customFields: values }) })];
}

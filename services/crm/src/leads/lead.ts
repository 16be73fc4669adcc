import {
  type EventOf,
  isReached,
  type LeadChanges,
  type LeadCreated,
  type LeadEvent,
  type LeadStatus,
  type Reach,
  type SharedRecord,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { answeredBy, type Answered, nobody } from '../answerable/answerable.js';
import { type CustomValues, noValues, withValues } from '../custom-fields/custom-values.js';

export type Lead =
  | { readonly status: 'unknown' }
  | (Answered &
      SharedRecord & {
        readonly status: LeadStatus;
        readonly subjectId: string;
        /** What is known of whoever asks. */
        readonly fields: LeadChanges;
        readonly customFields: CustomValues;
      });

export const initialLead: Lead = { status: 'unknown' };

export function evolve(lead: Lead, event: LeadEvent): Lead {
  if (event.type === 'crm.lead.created') {
    const { subjectId, collaboratorIds, customFields } = event.data;
    const known = { fields: fieldsOf(event.data), customFields: withValues(noValues, customFields) };
    return { status: 'new', subjectId, collaboratorIds, ...known, ...nobody };
  }
  if (lead.status === 'unknown') return lead;
  switch (event.type) {
    case 'crm.lead.changed': {
      const { changes, customFields } = event.data;
      const fields = { ...lead.fields, ...changes };
      return { ...lead, fields, customFields: withValues(lead.customFields, customFields) };
    }
    case 'crm.lead.assigned':
      return { ...lead, ...answeredBy(event.data) };
    case 'crm.lead.collaborators-changed':
      return { ...lead, collaboratorIds: event.data.collaboratorIds };
    case 'crm.lead.qualified':
      return { ...lead, status: 'qualified' };
    case 'crm.lead.discarded':
      return { ...lead, status: 'discarded' };
    case 'crm.lead.reopened':
      return { ...lead, status: 'new' };
  }
}

const fieldsOf = (created: EventOf<typeof LeadCreated>['data']): LeadChanges => {
  const { name, phone, mail, companyName, request, statusId, sourceId } = created;
  return { name, phone, mail, companyName, request, statusId, sourceId };
};

/** What somebody doesn't reach is to them as if it never was. */
export const reachedLead = (reach: Reach, lead: Lead): Lead =>
  lead.status === 'unknown' || isReached(reach, lead) ? lead : initialLead;

export const leadStream = streamOf('crm.lead', { initial: initialLead, evolve });

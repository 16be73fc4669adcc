import { LeadDiscarded, type LeadEvent } from '@parley/contracts';

import { leadNotFound, leadQualified } from '../lead.errors.js';
import type { Lead } from '../lead.js';

export type Discarding = { readonly leadId: string; readonly reason: string };

export function discardLead({ leadId, reason }: Discarding, lead: Lead): readonly LeadEvent[] {
  if (lead.status === 'unknown') throw leadNotFound(leadId);
  if (lead.status === 'qualified') throw leadQualified(leadId);
  if (lead.status === 'discarded') return [];
  return [LeadDiscarded({ leadId, subjectId: lead.subjectId, reason })];
}

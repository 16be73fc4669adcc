import { LeadAssigned, type LeadEvent } from '@parley/contracts';

import { answering, type Named } from '../../answerable/answerable.js';
import { leadNotFound } from '../lead.errors.js';
import type { Lead } from '../lead.js';

export type LeadAssignment = Named & { readonly leadId: string };

export function assignLead({ leadId, ...named }: LeadAssignment, lead: Lead): readonly LeadEvent[] {
  if (lead.status === 'unknown') throw leadNotFound(leadId);
  const answerable = answering(lead, named);
  return answerable ? [LeadAssigned({ leadId, ...answerable, reason: named.reason })] : [];
}

import { type LeadEvent, LeadReopened } from '@parley/contracts';

import { leadNotFound, leadQualified } from '../lead.errors.js';
import type { Lead } from '../lead.js';

export function reopenLead({ leadId }: { readonly leadId: string }, lead: Lead): readonly LeadEvent[] {
  if (lead.status === 'unknown') throw leadNotFound(leadId);
  if (lead.status === 'qualified') throw leadQualified(leadId);
  return lead.status === 'new' ? [] : [LeadReopened({ leadId })];
}

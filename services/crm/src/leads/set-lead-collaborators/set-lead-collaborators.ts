import { LeadCollaboratorsChanged, type LeadEvent, sharedOtherwise } from '@parley/contracts';

import { leadNotFound } from '../lead.errors.js';
import type { Lead } from '../lead.js';

export type LeadSharing = { readonly leadId: string; readonly collaboratorIds: readonly string[] };

export function setLeadCollaborators({ leadId, collaboratorIds }: LeadSharing, lead: Lead): readonly LeadEvent[] {
  if (lead.status === 'unknown') throw leadNotFound(leadId);
  const shared = sharedOtherwise(lead, collaboratorIds);
  return shared ? [LeadCollaboratorsChanged({ leadId, ...shared })] : [];
}

import { type EventOf, LeadAssigned, LeadCreated, type LeadEvent } from '@parley/contracts';

import { leadExists } from '../lead.errors.js';
import type { Lead } from '../lead.js';

type Created = EventOf<typeof LeadCreated>['data'];

export type MadeLead = Omit<Created, 'subjectId' | 'collaboratorIds'> & {
  /** Who answers for it at first, and follows it from then on. */
  readonly makerId: string | null;
};

/** Its data lie under a key of its own, which the contact that it may become keeps. */
export function createLead({ makerId, ...lead }: MadeLead, existing: Lead): readonly LeadEvent[] {
  const { leadId } = lead;
  if (existing.status !== 'unknown') throw leadExists(leadId);
  const created = { ...lead, subjectId: leadId };
  if (makerId === null) return [LeadCreated({ ...created, collaboratorIds: [] })];
  return [
    LeadCreated({ ...created, collaboratorIds: [makerId] }),
    LeadAssigned({ leadId, assigneeId: makerId, teamId: null, reason: 'by-hand' }),
  ];
}

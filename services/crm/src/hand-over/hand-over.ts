import {
  type ContactEvent,
  type DealEvent,
  type LeadEvent,
  type RecordHandOver,
  type RecordLeft,
  sharedWithout,
  type TaskEvent,
} from '@parley/contracts';

import { assignContact } from '../contacts/assign-contact/assign-contact.js';
import type { Contact } from '../contacts/contact.js';
import { setContactCollaborators } from '../contacts/set-contact-collaborators/set-contact-collaborators.js';
import { assignDeal } from '../deals/assign-deal/assign-deal.js';
import type { Deal } from '../deals/deal.js';
import { setDealCollaborators } from '../deals/set-deal-collaborators/set-deal-collaborators.js';
import { assignLead } from '../leads/assign-lead/assign-lead.js';
import type { Lead } from '../leads/lead.js';
import { setLeadCollaborators } from '../leads/set-lead-collaborators/set-lead-collaborators.js';
import type { Task } from '../tasks/task.js';
import { assignTask } from '../tasks/assign-task.js';

/** What somebody else was given meanwhile, and what was closed, stays. */
export function handDealOver({ id: dealId, principalId, to }: RecordHandOver, deal: Deal): readonly DealEvent[] {
  const isTheirs = deal.status === 'open' && deal.assigneeId === principalId;
  return isTheirs ? assignDeal({ dealId, ...to, reason: 'handed-over' }, deal) : [];
}

export function handContactOver(
  { id: contactId, principalId, to }: RecordHandOver,
  contact: Contact,
): readonly ContactEvent[] {
  const isTheirs = contact.status === 'known' && contact.assigneeId === principalId;
  return isTheirs ? assignContact({ contactId, ...to, reason: 'handed-over' }, contact) : [];
}

export function handLeadOver({ id: leadId, principalId, to }: RecordHandOver, lead: Lead): readonly LeadEvent[] {
  const isTheirs = lead.status === 'new' && lead.assigneeId === principalId;
  return isTheirs ? assignLead({ leadId, ...to, reason: 'handed-over' }, lead) : [];
}

export function handTaskOver({ id: taskId, principalId, to }: RecordHandOver, task: Task): readonly TaskEvent[] {
  const isTheirs = task.status === 'open' && task.assigneeId === principalId;
  return isTheirs ? assignTask({ taskId, ...to, reason: 'handed-over' }, task) : [];
}

/** Open or closed, it is shared with them no more. */
export const leaveDeal = ({ id: dealId, principalId }: RecordLeft, deal: Deal): readonly DealEvent[] =>
  deal.status === 'unknown'
    ? []
    : setDealCollaborators({ dealId, collaboratorIds: sharedWithout(principalId, deal) }, deal);

export const leaveContact = ({ id: contactId, principalId }: RecordLeft, contact: Contact): readonly ContactEvent[] =>
  contact.status === 'unknown'
    ? []
    : setContactCollaborators({ contactId, collaboratorIds: sharedWithout(principalId, contact) }, contact);

export const leaveLead = ({ id: leadId, principalId }: RecordLeft, lead: Lead): readonly LeadEvent[] =>
  lead.status === 'unknown'
    ? []
    : setLeadCollaborators({ leadId, collaboratorIds: sharedWithout(principalId, lead) }, lead);

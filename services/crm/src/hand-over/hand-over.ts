import type { ContactEvent, DealEvent, RecordHandOver } from '@parley/contracts';

import { assignContact } from '../contacts/assign-contact/assign-contact.js';
import type { Contact } from '../contacts/contact.js';
import { assignDeal } from '../deals/assign-deal/assign-deal.js';
import type { Deal } from '../deals/deal.js';

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

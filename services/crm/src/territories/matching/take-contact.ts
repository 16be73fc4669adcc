import type { ContactEvent } from '@parley/contracts';

import { isTakable } from '../../answerable/answerable.js';
import { assignContact } from '../../contacts/assign-contact/assign-contact.js';
import type { Contact } from '../../contacts/contact.js';
import type { Territory } from '../territory.js';

export type ContactTaking = { readonly contactId: string; readonly territory: Territory };

/** Whom somebody named by hand stays so, whatever a territory says. */
export function takeContact({ contactId, territory }: ContactTaking, contact: Contact): readonly ContactEvent[] {
  if (contact.status === 'unknown' || !isTakable(contact)) return [];
  const { territoryId: ruleId, assigneeId, teamId } = territory;
  return assignContact({ contactId, assigneeId, teamId, reason: 'territory', ruleId }, contact);
}

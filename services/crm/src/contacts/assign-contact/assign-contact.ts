import { type Assignment, ContactAssigned, type ContactEvent } from '@parley/contracts';

import { answering, type Named } from '../../answerable/answerable.js';
import type { Contact } from '../contact.js';
import { contactNotFound } from '../contact.errors.js';

export type ContactAssignment = Named & Pick<Assignment, 'ruleId'> & { readonly contactId: string };

export function assignContact(
  { contactId, ruleId, ...named }: ContactAssignment,
  contact: Contact,
): readonly ContactEvent[] {
  if (contact.status === 'unknown') throw contactNotFound(contactId);
  const answerable = answering(contact, named);
  if (!answerable) return [];
  return [ContactAssigned({ contactId, ...answerable, reason: named.reason, ...(ruleId !== undefined && { ruleId }) })];
}

import { type ContactEvent, ContactRestored } from '@parley/contracts';

import { contactNotFound } from '../contact.errors.js';
import { type Contact, isMerged } from '../contact.js';

export function restoreContact(
  { contactId }: { readonly contactId: string },
  contact: Contact,
): readonly ContactEvent[] {
  if (contact.status !== 'unknown') return [];
  if (!contact.inBin || isMerged(contact)) throw contactNotFound(contactId);
  return [ContactRestored({ contactId })];
}

import { ContactDeleted, ContactErased, type ContactEvent } from '@parley/contracts';

import { contactNotFound } from '../contact.errors.js';
import type { Contact } from '../contact.js';

type Named = { readonly contactId: string };

/** It lies in the recycle bin from here on, with all that hangs on it. */
export function deleteContact({ contactId }: Named, contact: Contact): readonly ContactEvent[] {
  if (contact.status === 'unknown') throw contactNotFound(contactId);
  return [ContactDeleted({ contactId })];
}

/** Only what lies in the recycle bin comes to its end. */
export const eraseContact = ({ contactId }: Named, contact: Contact): readonly ContactEvent[] =>
  contact.status === 'unknown' && contact.inBin ? [ContactErased({ contactId })] : [];

import { type ContactEvent, ContactIdentityRemoved } from '@parley/contracts';

import { contactNotFound, identityNotFound } from '../contact.errors.js';
import type { Contact } from '../contact.js';

export type IdentityRemoval = { readonly contactId: string; readonly identityId: string };

/** The peer that they are on Telegram stays: by it we know who writes. */
export function removeContactIdentity(removal: IdentityRemoval, contact: Contact): readonly ContactEvent[] {
  const { contactId, identityId } = removal;
  if (contact.status === 'unknown') throw contactNotFound(contactId);
  if (contact.identities.every(({ id }) => id !== identityId)) throw identityNotFound(identityId);
  return [ContactIdentityRemoved({ contactId, identityId })];
}

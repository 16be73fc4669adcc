import type { ContactEvent } from '@parley/contracts';

import { contactNotFound, tooManyIdentities } from '../contact.errors.js';
import type { Contact } from '../contact.js';
import { identitiesAdded, type NamedIdentity } from '../identities/identities.js';

export type ContactIdentity = NamedIdentity & { readonly contactId: string };

/** In so many ways one contact can be known. */
export const MOST_IDENTITIES = 50;

export function addContactIdentity(
  { contactId, ...named }: ContactIdentity,
  contact: Contact,
): readonly ContactEvent[] {
  if (contact.status === 'unknown') throw contactNotFound(contactId);
  const { identities } = contact;
  const added = identitiesAdded({ contactId, subjectId: contactId }, [named], identities);
  const isNew = identities.every(({ id }) => id !== named.identityId);
  if (isNew && identities.length >= MOST_IDENTITIES) throw tooManyIdentities(contactId, MOST_IDENTITIES);
  return added;
}

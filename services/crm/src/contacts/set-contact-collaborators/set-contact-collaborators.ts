import { ContactCollaboratorsChanged, type ContactEvent, sharedOtherwise } from '@parley/contracts';

import type { Contact } from '../contact.js';
import { contactNotFound } from '../contact.errors.js';

export type ContactSharing = { readonly contactId: string; readonly collaboratorIds: readonly string[] };

export function setContactCollaborators(
  { contactId, collaboratorIds }: ContactSharing,
  contact: Contact,
): readonly ContactEvent[] {
  if (contact.status === 'unknown') throw contactNotFound(contactId);
  const shared = sharedOtherwise(contact, collaboratorIds);
  return shared ? [ContactCollaboratorsChanged({ contactId, ...shared })] : [];
}

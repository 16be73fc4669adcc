import { DomainError } from '@parley/kernel';

/** No such contact, or one you may not see. @remedy Check the id. */
export const contactNotFound = (contactId: string) =>
  new DomainError('not-found', 'crm.contact.not-found', { contactId });

/**
 * The contact was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const contactVersion = (contactId: string, currentVersion: number) =>
  new DomainError('conflict', 'crm.contact.version', { contactId, currentVersion });

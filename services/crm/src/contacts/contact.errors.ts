import { DomainError } from '@parley/kernel';

/** No such contact, or one you may not see. @remedy Check the id. */
export const contactNotFound = (contactId: string) =>
  new DomainError('not-found', 'crm.contact.not-found', { contactId });

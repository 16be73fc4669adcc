import { DomainError } from '@parley/kernel';

export const contactNotFound = (contactId: string) =>
  new DomainError('not-found', 'crm.contact.not-found', { contactId });

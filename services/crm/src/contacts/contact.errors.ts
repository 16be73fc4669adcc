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

/** There is a contact with this id. @remedy Read that contact. */
export const contactExists = (contactId: string) => new DomainError('conflict', 'crm.contact.exists', { contactId });

/**
 * What was written is no phone, mail address or handle that there can be; `details.channel` names which.
 * @remedy Send a phone in international form (`+49 30 901820`), a whole mail address, a handle or its web address.
 */
export const identityInvalid = (channel: string) =>
  new DomainError('invalid', 'crm.contact.identity-invalid', { channel });

/** The contact is known in as many ways as one can be. @remedy Remove one first. */
export const tooManyIdentities = (contactId: string, most: number) =>
  new DomainError('conflict', 'crm.contact.too-many-identities', { contactId, most });

/** The contact is not known that way. @remedy Read the contact, and name one of its identities. */
export const identityNotFound = (identityId: string) =>
  new DomainError('not-found', 'crm.contact.identity-not-found', { identityId });

/** A contact can't be merged into itself. @remedy Name two contacts. */
export const mergedWithItself = (contactId: string) =>
  new DomainError('invalid', 'crm.contact.merged-with-itself', { contactId });

/**
 * The contact that it was merged into is not there: it was merged into another one, or lies in the recycle bin.
 * @remedy Unmerge or restore `details.leadingId` first.
 */
export const leadingContactAway = (leadingId: string) =>
  new DomainError('conflict', 'crm.contact.leading-away', { leadingId });

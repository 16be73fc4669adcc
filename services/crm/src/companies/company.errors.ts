import { DomainError } from '@parley/kernel';

/** No such company, or one you may not see. @remedy Check the id. */
export const companyNotFound = (companyId: string) =>
  new DomainError('not-found', 'crm.company.not-found', { companyId });

/**
 * There is a company of that name, or one that was called so, or one in the recycle bin.
 * @remedy Take that one, restore it, or take another name.
 */
export const companyExists = (name: string) => new DomainError('conflict', 'crm.company.exists', { name });

/**
 * The company was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const companyVersion = (companyId: string, currentVersion: number) =>
  new DomainError('conflict', 'crm.company.version', { companyId, currentVersion });

/** The phone is no number that there can be. @remedy Send it in international form: `+49 30 901820`. */
export const companyPhoneInvalid = () => new DomainError('invalid', 'crm.company.phone-invalid');

import { DomainError } from '@parley/kernel';

/** No such company, or one you may not see. @remedy Check the id. */
export const companyNotFound = (companyId: string) =>
  new DomainError('not-found', 'crm.company.not-found', { companyId });

import { DomainError } from '@parley/kernel';

/** As identity's own. */
export const organizationNotFound = (organizationId: string) =>
  new DomainError('not-found', 'identity.organization.not-found', { organizationId });

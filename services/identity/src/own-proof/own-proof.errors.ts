import { DomainError } from '@parley/kernel';

/**
 * Show `secondFactorCode` where you have a second factor, and `password` where you have none: `details.by` says which.
 * @remedy Send it along.
 */
export const proofNeeded = (by: 'second-factor' | 'password') =>
  new DomainError('invalid', 'identity.organization.proof-needed', { by });

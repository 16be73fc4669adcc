import { DomainError } from '@parley/kernel';

/** No such user, or one you may not see. @remedy Check the id. */
export const userNotFound = (userId: string) => new DomainError('not-found', 'identity.user.not-found', { userId });

/** The address has a sign-in already. @remedy Sign in with it, or have the password reset. */
export const addressTaken = () => new DomainError('conflict', 'identity.user.address-taken');

/** You joined `details.organizationIds` meanwhile. @remedy Delete your account again. */
export const userStillMember = (organizationIds: readonly string[]) =>
  new DomainError('conflict', 'identity.user.still-member', { organizationIds });

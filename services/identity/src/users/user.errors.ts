import { DomainError } from '@parley/kernel';

/** No such user, or one you may not see. @remedy Check the id. */
export const userNotFound = (userId: string) => new DomainError('not-found', 'identity.user.not-found', { userId });

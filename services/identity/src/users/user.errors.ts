import { DomainError } from '@parley/kernel';

export const userNotFound = (userId: string) => new DomainError('not-found', 'identity.user.not-found', { userId });

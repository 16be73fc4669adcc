import { DomainError } from '@parley/kernel';

/** The token is absent, forged, expired, or meant for somebody else: the caller is not told which. */
export const tokenInvalid = () => new DomainError('unauthenticated', 'access.token-invalid');

/** The sign-in session was ended, here or elsewhere. */
export const sessionRevoked = () => new DomainError('unauthenticated', 'access.session-revoked');

/** That service may not speak for that kind of principal. */
export const principalNotAllowed = (kind: string) =>
  new DomainError('forbidden', 'access.principal-not-allowed', { kind });

/** The principal is no active member of the organization, or its roles lack the permission. */
export const permissionMissing = (permission: string) =>
  new DomainError('forbidden', 'access.permission-missing', { permission });

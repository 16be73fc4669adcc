import { DomainError } from '@parley/kernel';

/** The same for an unknown address, a wrong password and a user without an organization: nobody learns which. */
export const signInRefused = () => new DomainError('unauthenticated', 'identity.sign-in.refused');

export const tooManyAttempts = (retryAfterSeconds: number) =>
  new DomainError('limited', 'identity.sign-in.too-many-attempts', { retryAfterSeconds });

export const refreshTokenInvalid = () => new DomainError('unauthenticated', 'identity.sign-in.refresh-token-invalid');

/** A refresh token was shown a second time: its whole family is over. */
export const refreshTokenReused = () => new DomainError('unauthenticated', 'identity.sign-in.refresh-token-reused');

export const signInEnded = () => new DomainError('unauthenticated', 'identity.sign-in.ended');

export const signInNotFound = (signInId: string) =>
  new DomainError('not-found', 'identity.sign-in.not-found', { signInId });

export const codeInvalid = () => new DomainError('unauthenticated', 'identity.sign-in.code-invalid');

export const notAMember = (organizationId: string) =>
  new DomainError('not-found', 'identity.organization.not-found', { organizationId });

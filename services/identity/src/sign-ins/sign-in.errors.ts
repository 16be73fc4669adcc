import { DomainError } from '@parley/kernel';

/**
 * The address is unknown, the password wrong, or the user belongs to no organization: the same for all, so that nobody
 * learns which.
 * @remedy Check both, then try again; or have the password reset.
 */
export const signInRefused = () => new DomainError('unauthenticated', 'identity.sign-in.refused');

/**
 * The password is right, and the user has a second factor.
 * @remedy Ask for a code of the authenticator, or a recovery code, and sign in again with it as `secondFactorCode`.
 */
export const secondFactorNeeded = () => new DomainError('unauthenticated', 'identity.sign-in.second-factor-needed');

/**
 * The code is none of the second factor's, is too old, or was used.
 * @remedy Wait for the authenticator's next code, or take a recovery code that was not used.
 */
export const secondFactorWrong = () => new DomainError('unauthenticated', 'identity.sign-in.second-factor-wrong');

/** Too many attempts to sign in with this address, or from where you are. @remedy Wait for `retryAfterSeconds`. */
export const tooManyAttempts = (retryAfterSeconds: number) =>
  new DomainError('limited', 'identity.sign-in.too-many-attempts', { retryAfterSeconds });

/** The refresh token is absent, unknown, expired, or of another sign-in. @remedy Show the one you have, or sign in again. */
export const refreshTokenInvalid = () => new DomainError('unauthenticated', 'identity.sign-in.refresh-token-invalid');

/**
 * The refresh token was shown a second time: one of the two who had it stole it, so its whole family is over.
 * @remedy Sign in again; keep the newest refresh token only.
 */
export const refreshTokenReused = () => new DomainError('unauthenticated', 'identity.sign-in.refresh-token-reused');

/** The sign-in is over. @remedy Sign in again. */
export const signInEnded = () => new DomainError('unauthenticated', 'identity.sign-in.ended');

/** No such sign-in of yours. @remedy Check the id. */
export const signInNotFound = (signInId: string) =>
  new DomainError('not-found', 'identity.sign-in.not-found', { signInId });

/** The code is unknown, used or expired. @remedy Get another code, or sign in with the password. */
export const codeInvalid = () => new DomainError('unauthenticated', 'identity.sign-in.code-invalid');

/** No such organization, or you are no member of it. @remedy Choose one of `me.organizations`. */
export const notAMember = (organizationId: string) =>
  new DomainError('not-found', 'identity.organization.not-found', { organizationId });

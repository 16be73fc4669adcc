import { DomainError } from '@parley/kernel';

/** No such identity provider is set up here. @remedy Choose one of `identityProviders`. */
export const providerNotFound = (providerId: string) =>
  new DomainError('not-found', 'identity.oidc.provider-not-found', { providerId });

/**
 * The identity provider doesn't answer, or answers that it can't now. Nothing was used up.
 * @remedy Send the same again, or sign in another way.
 */
export const providerUnavailable = () => new DomainError('unavailable', 'identity.oidc.provider-unavailable');

/**
 * The state is unknown, used, older than ten minutes, or was not begun in this browser.
 * @remedy Begin again with `startOidcSignIn`, and finish it in the same browser.
 */
export const stateInvalid = () => new DomainError('unauthenticated', 'identity.oidc.state-invalid');

/**
 * The identity provider doesn't take the code, or what it says of who signed in is not to be believed.
 * @remedy Begin again with `startOidcSignIn`. If it stays so, compare the settings here with those at the provider.
 */
export const proofRefused = () => new DomainError('unauthenticated', 'identity.oidc.proof-refused');

/**
 * The provider says who it is, and no user has linked that identity: its mail address proves nothing here.
 * @remedy Sign in as before and link it with `linkIdentity`; whoever has no sign-in signs up or accepts an invitation first.
 */
export const identityUnknown = () => new DomainError('unauthenticated', 'identity.oidc.identity-unknown');

/** The identity is linked to another user. @remedy Sign in with it, or choose another one at the provider. */
export const identityTaken = () => new DomainError('conflict', 'identity.oidc.identity-taken');

/** No identity at that provider is linked to you. @remedy Choose one of `linkedIdentities`. */
export const identityNotLinked = (providerId: string) =>
  new DomainError('not-found', 'identity.oidc.identity-not-linked', { providerId });

/** It is the last way by which you can sign in. @remedy Set a password, or link another identity first. */
export const lastWay = () => new DomainError('conflict', 'identity.oidc.last-way');

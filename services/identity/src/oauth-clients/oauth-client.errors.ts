import { DomainError } from '@parley/kernel';

/** No such program is registered, or you may not see it. @remedy Check the id. */
export const oauthClientNotFound = (oauthClientId: string) =>
  new DomainError('not-found', 'identity.oauth-client.not-found', { oauthClientId });

/** The program was archived: it asks nobody any more. @remedy Register it anew. */
export const oauthClientArchived = (oauthClientId: string) =>
  new DomainError('conflict', 'identity.oauth-client.archived', { oauthClientId });

/**
 * The program was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const oauthClientVersion = (oauthClientId: string, currentVersion: number) =>
  new DomainError('conflict', 'identity.oauth-client.version', { oauthClientId, currentVersion });

/** No program may hold the permissions in `details.scopes`. @remedy Leave them out. */
export const scopesNotLent = (scopes: readonly string[]) =>
  new DomainError('invalid', 'identity.oauth-client.scopes-not-lent', { scopes });

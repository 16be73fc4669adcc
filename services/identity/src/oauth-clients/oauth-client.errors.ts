import { DomainError } from '@parley/kernel';

/** No such program is registered, or you may not see it. @remedy Check the id. */
export const oauthClientNotFound = (oauthClientId: string) =>
  new DomainError('not-found', 'identity.oauth-client.not-found', { oauthClientId });

/** The program was archived: it asks nobody any more. @remedy Register it anew. */
export const oauthClientArchived = (oauthClientId: string) =>
  new DomainError('conflict', 'identity.oauth-client.archived', { oauthClientId });

/** No program may hold the permissions in `details.scopes`. @remedy Leave them out. */
export const scopesNotLent = (scopes: readonly string[]) =>
  new DomainError('invalid', 'identity.oauth-client.scopes-not-lent', { scopes });

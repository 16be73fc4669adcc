import {
  type EventOf,
  isLent,
  OAuthClientCreated,
  type OAuthClientEvent,
  OAuthClientSecretSet,
  type Permission,
} from '@parley/contracts';

import type { OAuthClient } from '../oauth-client.js';
import { scopesNotLent } from '../oauth-client.errors.js';

type Created = EventOf<typeof OAuthClientCreated>['data'];

export type NewOAuthClient = Omit<Created, 'scopes'> & {
  readonly scopes: readonly Permission[];
  /** Of one that can keep a secret. */
  readonly secretHash: string | null;
};

/** What a key is never lent no program gets either. @throws DomainError `invalid` `identity.oauth-client.scopes-not-lent` */
export function lendable(scopes: readonly Permission[]): Permission[] {
  const refused = scopes.filter((scope) => !isLent(scope, scopes));
  if (refused.length > 0) throw scopesNotLent(refused);
  return [...new Set(scopes)];
}

export function createOAuthClient(
  { secretHash, scopes, ...client }: NewOAuthClient,
  state: OAuthClient,
): readonly OAuthClientEvent[] {
  const kept = lendable(scopes);
  if (state.status !== 'unknown') return [];
  const { oauthClientId } = client;
  const created = OAuthClientCreated({ ...client, scopes: kept });
  return secretHash === null ? [created] : [created, OAuthClientSecretSet({ oauthClientId, secretHash })];
}

import { OAuthClientArchived, type OAuthClientEvent } from '@parley/contracts';

import type { OAuthClient } from '../oauth-client.js';
import { oauthClientNotFound } from '../oauth-client.errors.js';

export function archiveOAuthClient(
  { oauthClientId }: { readonly oauthClientId: string },
  client: OAuthClient,
): readonly OAuthClientEvent[] {
  if (client.status === 'unknown') throw oauthClientNotFound(oauthClientId);
  return client.status === 'archived' ? [] : [OAuthClientArchived({ oauthClientId })];
}

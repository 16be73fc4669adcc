import { OAuthClientChanged, type OAuthClientEvent, type Permission } from '@parley/contracts';

import { lendable } from '../create-oauth-client/create-oauth-client.js';
import type { OAuthClient } from '../oauth-client.js';
import { oauthClientArchived, oauthClientNotFound } from '../oauth-client.errors.js';

export type OAuthClientChange = {
  readonly oauthClientId: string;
  readonly name?: string | undefined;
  readonly redirectUris?: string[] | undefined;
  readonly scopes?: Permission[] | undefined;
  readonly origins?: string[] | undefined;
};

type Fields = Omit<OAuthClientChange, 'oauthClientId'>;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function changeOAuthClient(
  { oauthClientId, ...asked }: OAuthClientChange,
  client: OAuthClient,
): readonly OAuthClientEvent[] {
  if (client.status === 'unknown') throw oauthClientNotFound(oauthClientId);
  if (client.status === 'archived') throw oauthClientArchived(oauthClientId);
  const said = { ...asked, ...(asked.scopes && { scopes: lendable(asked.scopes) }) };
  const changed = changedIn(said, client);
  return Object.keys(changed).length === 0 ? [] : [OAuthClientChanged({ oauthClientId, ...changed })];
}

/** The fields that are said, and are not so already. */
function changedIn(said: Fields, before: Extract<OAuthClient, { name: string }>): Fields {
  const is: Readonly<Record<string, unknown>> = before;
  return Object.fromEntries(
    Object.entries(said).filter(([name, value]) => value !== undefined && !isSame(value, is[name])),
  );
}

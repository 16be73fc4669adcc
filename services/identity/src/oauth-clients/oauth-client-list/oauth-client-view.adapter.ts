import { type OAuthClientView, oauthClientView } from '@parley/contracts';
import { clientIdOf, iso } from '@parley/platform';

/** A program's columns as one JSON value, never its hash: `null` where the row was not joined. */
export const oauthClientJson = (c: string) => `
  case when ${c}.oauth_client_id is null then null else json_build_object(
    'id', ${c}.oauth_client_id,
    'name', ${c}.name,
    'isConfidential', ${c}.is_confidential,
    'redirectUris', ${c}.redirect_uris,
    'scopes', ${c}.scopes,
    'origins', ${c}.origins,
    'createdAt', ${iso(`${c}.created_at`)},
    'archivedAt', ${iso(`${c}.archived_at`)},
    'version', ${c}.stands_at) end`;

export const storedOAuthClient = oauthClientView.omit({ clientId: true });

type Stored = Omit<OAuthClientView, 'clientId'>;

/** With the name that the program calls itself by. */
export const viewOf = (client: Stored, organizationId: string): OAuthClientView => ({
  ...client,
  clientId: clientIdOf({ id: client.id, organizationId }),
});

import type { OAuthClientEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

type About = {
  readonly name: string;
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
  readonly origins: readonly string[];
};

/** Somebody else's program, as an organization knows it. */
export type OAuthClient =
  | { readonly status: 'unknown' }
  | ({
      readonly status: 'current' | 'archived';
      /** Null for one that can keep no secret, and between its two first events. */
      readonly secretHash: string | null;
    } & About);

export const initialOAuthClient: OAuthClient = { status: 'unknown' };

export function evolve(client: OAuthClient, event: OAuthClientEvent): OAuthClient {
  if (event.type === 'identity.oauth-client.created') {
    const { name, redirectUris, scopes, origins } = event.data;
    return { status: 'current', secretHash: null, name, redirectUris, scopes, origins };
  }
  if (client.status === 'unknown') return client;
  switch (event.type) {
    case 'identity.oauth-client.secret-set':
      return { ...client, secretHash: event.data.secretHash };
    case 'identity.oauth-client.changed': {
      const { oauthClientId: _, ...changed } = event.data;
      return { ...client, ...given(changed) };
    }
    case 'identity.oauth-client.archived':
      return { ...client, status: 'archived' };
  }
}

/** What is said of something, without what is not said. */
export const given = (about: Partial<Record<keyof About, unknown>>): Partial<About> =>
  Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));

export const oauthClientStream = streamOf('identity.oauth-client', { initial: initialOAuthClient, evolve });

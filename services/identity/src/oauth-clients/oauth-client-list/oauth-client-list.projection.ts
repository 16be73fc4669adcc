import { OAuthClientArchived, OAuthClientChanged, OAuthClientCreated, OAuthClientSecretSet } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { given } from '../oauth-client.js';

export type KnownOAuthClient = {
  readonly oauthClientId: string;
  readonly name: string;
  readonly isConfidential: boolean;
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
  readonly origins: readonly string[];
  readonly secretHash: string | null;
  readonly createdAt: Date | string;
  readonly archivedAt: Date | string | null;
};

export const KnownOAuthClientTable = defineEntity({
  name: 'KnownOAuthClient',
  tableName: 'known_oauth_client',
  properties: {
    ...tenantKey,
    oauthClientId: p.uuid().primary().name('oauth_client_id'),
    name: p.text(),
    isConfidential: p.boolean(),
    redirectUris: p.json<readonly string[]>(),
    scopes: p.json<readonly string[]>(),
    origins: p.json<readonly string[]>(),
    secretHash: p.text().nullable(),
    createdAt: p.datetime(3),
    archivedAt: p.datetime(3).nullable(),
  },
});

/** Inline: a program may ask as soon as it is registered, and no longer once it is archived. */
export const oauthClientList = readModel({
  name: 'identity.oauth-client-list.v1',
  table: KnownOAuthClientTable,
  events: [OAuthClientCreated, OAuthClientSecretSet, OAuthClientChanged, OAuthClientArchived],
  mode: 'inline',
  key: ({ data }) => data.oauthClientId,

  evolve(client: KnownOAuthClient | null, { type, data, envelope: { recordedAt } }): KnownOAuthClient | null {
    if (type === 'identity.oauth-client.created')
      return { ...data, secretHash: null, createdAt: recordedAt, archivedAt: null };
    switch (type) {
      case 'identity.oauth-client.secret-set':
        return client && { ...client, secretHash: data.secretHash };
      case 'identity.oauth-client.changed': {
        const { oauthClientId: _, ...changed } = data;
        return client && { ...client, ...given(changed) };
      }
      case 'identity.oauth-client.archived':
        return client && { ...client, archivedAt: recordedAt };
    }
  },
});

import { ApiKeyCreated, ApiKeyRevoked, ApiKeySecretSet } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type KnownApiKey = {
  readonly apiKeyId: string;
  readonly name: string;
  readonly prefix: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[] | null;
  readonly guardianId: string;
  readonly secretHash: string | null;
  readonly createdAt: Date | string;
  readonly expiresAt: Date | string | null;
  readonly revokedAt: Date | string | null;
};

export const KnownApiKeyTable = defineEntity({
  name: 'KnownApiKey',
  tableName: 'known_api_key',
  properties: {
    ...tenantKey,
    apiKeyId: p.uuid().primary(),
    name: p.text(),
    prefix: p.text(),
    roles: p.json(),
    scopes: p.json().nullable(),
    guardianId: p.uuid(),
    secretHash: p.text().nullable(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
});

/** Inline: a key works as soon as it is shown, and no longer once it is revoked. */
export const apiKeyList = readModel({
  name: 'identity.api-key-list.v1',
  table: KnownApiKeyTable,
  events: [ApiKeyCreated, ApiKeySecretSet, ApiKeyRevoked],
  mode: 'inline',
  key: ({ data }) => data.apiKeyId,

  evolve(key: KnownApiKey | null, { type, data, envelope: { recordedAt } }): KnownApiKey | null {
    if (type === 'identity.api-key.created') {
      const { expiresAt = null, scopes = null, ...lent } = data;
      return { ...lent, scopes, expiresAt, secretHash: null, createdAt: recordedAt, revokedAt: null };
    }
    switch (type) {
      case 'identity.api-key.secret-set':
        return key && { ...key, secretHash: data.secretHash };
      case 'identity.api-key.revoked':
        return key && { ...key, revokedAt: recordedAt };
    }
  },
});

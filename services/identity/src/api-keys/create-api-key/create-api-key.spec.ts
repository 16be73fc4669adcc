import { ApiKeyCreated, ApiKeySecretSet } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialApiKey } from '../api-key.js';
import { createApiKey } from './create-api-key.js';

const [apiKeyId, secretHash] = ['key', 'a'.repeat(64)];
const about = { apiKeyId, name: 'Website', prefix: 'pk_12345678', roles: ['bidi'] };
const creator = { tenantId: 'org', principal: { kind: 'user', id: 'ada' } } as const;
const own = '018f0000-0000-7000-8000-000000000001';
const asked = { ...about, secretHash, creator, now: '2026-11-21T09:00:00.000Z', ownRoles: [own] };
const created = ApiKeyCreated({ ...about, guardianId: 'ada' });
const secretSet = ApiKeySecretSet({ apiKeyId, secretHash });

const given = scenario({ initial: initialApiKey, evolve, decide: createApiKey });

describe('create API key', () => {
  it('lends a key in the name of whoever creates it', () => given().when(asked).then(created, secretSet));

  it('with scopes and an end', () => {
    const more = { scopes: ['deals:read'], expiresAt: '2026-11-22T09:00:00.000Z' };
    given()
      .when({ ...asked, ...more })
      .then(ApiKeyCreated({ ...created.data, ...more }), secretSet);
  });

  it('with a role of the organization’s own, and none that it has not', () => {
    given()
      .when({ ...asked, roles: [own] })
      .then(ApiKeyCreated({ ...created.data, roles: [own] }), secretSet);
    given()
      .when({ ...asked, roles: ['bidi', own], ownRoles: [] })
      .thenRefused('identity.role.not-found');
  });

  it('does nothing where it is there already', () => given(created, secretSet).when(asked).thenNothing());

  it('refuses an end that has passed', () => {
    for (const expiresAt of [asked.now, '2026-11-20T09:00:00.000Z'])
      given()
        .when({ ...asked, expiresAt })
        .thenRefused('identity.api-key.expiry-past');
  });

  it.each([
    ['a key', { tenantId: 'org', principal: { kind: 'integration', id: 'key' }, onBehalfOf: 'ada' }],
    ['an agent', { tenantId: 'org', principal: { kind: 'agent', id: 'agent' } }],
    ['a service', { tenantId: 'org', principal: { kind: 'system', id: 'crm' } }],
    ['whoever acts in a user’s name', { ...creator, onBehalfOf: 'bob' }],
  ] as const)('refuses %s, which could lend for ever what it was lent for a time', (_who, other) =>
    given()
      .when({ ...asked, creator: other })
      .thenRefused('identity.api-key.only-users-lend'),
  );
});

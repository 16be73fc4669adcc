import { ApiKeyCreated, ApiKeyRevoked, ApiKeySecretSet } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialApiKey } from '../api-key.js';
import { revokeApiKey } from './revoke-api-key.js';

const apiKeyId = 'key';
const created = ApiKeyCreated({ apiKeyId, name: 'Website', prefix: 'pk_1', roles: ['bidi'], guardianId: 'ada' });
const secretSet = ApiKeySecretSet({ apiKeyId, secretHash: 'a'.repeat(64) });
const revoked = ApiKeyRevoked({ apiKeyId });

const given = scenario({ initial: initialApiKey, evolve, decide: revokeApiKey });

describe('revoke API key', () => {
  it('ends it for good', () => given(created, secretSet).when({ apiKeyId }).then(revoked));
  it('says why, where it was not by hand', () => {
    const why = { apiKeyId, reason: 'password-changed' } as const;
    return given(created, secretSet).when(why).then(ApiKeyRevoked(why));
  });
  it('does nothing the second time', () => given(created, secretSet, revoked).when({ apiKeyId }).thenNothing());
  it('refuses one that never was', () => given().when({ apiKeyId }).thenRefused('identity.api-key.not-found'));
  it('knows none by what came after it', () =>
    given(secretSet, revoked).when({ apiKeyId }).thenRefused('identity.api-key.not-found'));
});

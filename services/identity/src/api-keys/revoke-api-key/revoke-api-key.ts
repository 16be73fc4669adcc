import { type ApiKeyEvent, ApiKeyRevoked, type EventOf } from '@parley/contracts';

import type { ApiKey } from '../api-key.js';
import { apiKeyNotFound } from '../api-key.errors.js';

export type Revoking = EventOf<typeof ApiKeyRevoked>['data'];

export function revokeApiKey(revoking: Revoking, key: ApiKey): readonly ApiKeyEvent[] {
  if (key.status === 'unknown') throw apiKeyNotFound(revoking.apiKeyId);
  return key.status === 'revoked' ? [] : [ApiKeyRevoked(revoking)];
}

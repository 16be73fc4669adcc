import { type ApiKeyEvent, ApiKeyRevoked } from '@parley/contracts';

import type { ApiKey } from '../api-key.js';
import { apiKeyNotFound } from '../api-key.errors.js';

export function revokeApiKey({ apiKeyId }: { readonly apiKeyId: string }, key: ApiKey): readonly ApiKeyEvent[] {
  if (key.status === 'unknown') throw apiKeyNotFound(apiKeyId);
  return key.status === 'revoked' ? [] : [ApiKeyRevoked({ apiKeyId })];
}

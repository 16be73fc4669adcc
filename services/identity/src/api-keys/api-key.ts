import type { ApiKeyEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type ApiKey =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'active' | 'revoked';
      /** Null between its two first events. */ readonly secretHash: string | null;
    };

export const initialApiKey: ApiKey = { status: 'unknown' };

export function evolve(key: ApiKey, event: ApiKeyEvent): ApiKey {
  if (event.type === 'identity.api-key.created') return { status: 'active', secretHash: null };
  if (key.status === 'unknown') return key;
  switch (event.type) {
    case 'identity.api-key.secret-set':
      return { ...key, secretHash: event.data.secretHash };
    case 'identity.api-key.revoked':
      return { ...key, status: 'revoked' };
  }
}

export const apiKeyStream = streamOf('identity.api-key', { initial: initialApiKey, evolve });

import { ApiKeyCreated, type ApiKeyEvent, ApiKeySecretSet, type EventOf, isBuiltIn } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

import type { ApiKey } from '../api-key.js';
import { expiryPast, onlyUsersLend } from '../api-key.errors.js';
import { roleNotFound } from '../../roles/role.errors.js';

type Created = EventOf<typeof ApiKeyCreated>['data'];

export type NewApiKey = Omit<Created, 'guardianId'> & {
  readonly secretHash: string;
  readonly creator: Actor;
  readonly now: string;
  /** Ids of the organization’s own roles. */
  readonly ownRoles: readonly string[];
};

/** Whoever creates a key holds it, so they are who answers for it: nobody lends in another's name. */
export function createApiKey(
  { secretHash, creator, now, ownRoles, ...key }: NewApiKey,
  state: ApiKey,
): readonly ApiKeyEvent[] {
  if (creator.principal.kind !== 'user' || creator.onBehalfOf) throw onlyUsersLend();
  if (key.expiresAt !== undefined && key.expiresAt <= now) throw expiryPast(key.expiresAt);
  const unknown = key.roles.find((role) => !isBuiltIn(role) && !ownRoles.includes(role));
  if (unknown !== undefined) throw roleNotFound(unknown);
  if (state.status !== 'unknown') return [];

  const { apiKeyId } = key;
  return [ApiKeyCreated({ ...key, guardianId: creator.principal.id }), ApiKeySecretSet({ apiKeyId, secretHash })];
}

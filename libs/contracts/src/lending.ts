import type { Permission } from './permissions.js';
import { needsUser } from './speakers.js';

/** The permissions that a key was lent by name, where it was. */
export type Scopes = readonly string[] | null | undefined;

/**
 * Whether a key may do what its roles and its guardian hold. What decides and administers needs a user: a key does that
 * only where it was lent it by name. No key makes keys, since one that was stolen would outlive its revocation.
 */
export const isLent = (permission: Permission, scopes: Scopes): boolean => {
  if (permission === 'api-keys:manage') return false;
  return scopes ? scopes.includes(permission) : !needsUser.includes(permission);
};

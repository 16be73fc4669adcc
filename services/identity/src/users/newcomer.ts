import type { Locale } from '@parley/contracts';

import type { Credential } from '../credentials/credential.js';
import type { User } from './user.js';

/** Somebody whose address was proved, and who has no sign-in yet. */
export type Newcomer = {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  /** In which they came. */
  readonly locale?: Locale | undefined;
};

type Known = { readonly user: User; readonly credential: Credential };

/**
 * Whether that address is free for the newcomer, or was made theirs by an earlier attempt: its hash is its own, since no
 * two hashes are the same. What is left of whoever deleted their account is cleared first: until then a password is there.
 */
export function mayBecome({ passwordHash }: Newcomer, { user, credential }: Known): boolean {
  if (user.status !== 'active') return credential.passwordHash === null;
  return credential.passwordHash === null
    ? user.organizationIds.length === 0
    : credential.passwordHash === passwordHash;
}

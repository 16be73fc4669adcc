import { commonGrants, type Grants } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

import type { Memberships } from './memberships.port.js';

/** What an actor holds now, which is all that it may give: acting for a user no more than both; a service nothing. */
export async function heldBy(memberships: Memberships, { tenantId, principal, onBehalfOf }: Actor): Promise<Grants> {
  const own = await memberships.grantsOf(tenantId, principal);
  if (!onBehalfOf) return own;
  const behind = await memberships.grantsOf(tenantId, { kind: 'user', id: onBehalfOf });
  return principal.kind === 'system' ? behind : commonGrants(own, behind);
}

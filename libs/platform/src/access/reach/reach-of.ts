import type { Permission, Reach, Rows } from '@parley/contracts';
import { everyRow } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

import { heldBy } from '../held-by.js';
import type { Memberships } from '../memberships.port.js';

/** Whose rows somebody reaches who holds something over those. Whoever acts for a user reaches what is that user's. */
export async function reachOver(memberships: Memberships, rows: Rows, actor: Actor): Promise<Reach> {
  if (rows === 'all') return everyRow;
  const { tenantId, principal, onBehalfOf } = actor;
  const whose = onBehalfOf ? ({ kind: 'user', id: onBehalfOf } as const) : principal;
  const { principalId, principalIds, teamIds } = await memberships.teamsOf(tenantId, whose);
  if (rows === 'own') return { rows, assigneeIds: [principalId], teamIds: [] };
  return { rows, assigneeIds: [...new Set([principalId, ...principalIds])], teamIds };
}

/**
 * Whose rows an actor reaches by a permission beside the one that its door asks for, such as the contact of a deal that
 * is created; nothing where it doesn't hold it. A service in its own name reaches all.
 */
export async function reachBy(
  memberships: Memberships,
  permission: Permission,
  actor: Actor,
): Promise<Reach | undefined> {
  if (actor.principal.kind === 'system' && !actor.onBehalfOf) return everyRow;
  const rows = (await heldBy(memberships, actor))[permission];
  return rows && reachOver(memberships, rows, actor);
}

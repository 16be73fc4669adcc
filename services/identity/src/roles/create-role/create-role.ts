import { type Grants, grantsOfList, RoleCreated, type RoleEvent, type RoleGrant } from '@parley/contracts';

import { keptGrants, withinHeld } from '../givable.js';
import type { OwnRole } from '../role.js';

export type NewRole = {
  readonly roleId: string;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
  /** What whoever creates it holds now. */
  readonly held: Grants;
};

export function createRole({ roleId, name, grants, held }: NewRole, role: OwnRole): readonly RoleEvent[] {
  const kept = keptGrants(grants);
  withinHeld(held, grantsOfList(kept));
  if (role.status !== 'unknown') return [];
  return [RoleCreated({ roleId, name, grants: kept })];
}

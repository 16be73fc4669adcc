import { type Grants, grantsOfList, RoleCreated, type RoleEvent, type RoleGrant } from '@parley/contracts';

import { keptGrants, type OwnRoles, withinHeld } from '../givable.js';
import type { OwnRole } from '../role.js';
import { freeName } from '../role-names.js';

export type NewRole = {
  readonly roleId: string;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
  /** What whoever creates it holds now. */
  readonly held: Grants;
  /** The organization’s other roles. */
  readonly own: OwnRoles;
};

export function createRole({ roleId, name, grants, held, own }: NewRole, role: OwnRole): readonly RoleEvent[] {
  const kept = keptGrants(grants);
  withinHeld(held, grantsOfList(kept));
  if (role.status !== 'unknown') return [];
  freeName(name, { roleId, own });
  return [RoleCreated({ roleId, name, grants: kept })];
}

import {
  type Grants,
  grantsOfList,
  RoleChanged,
  type RoleEvent,
  type RoleGrant,
  type StoredGrant,
  unionOfGrants,
} from '@parley/contracts';

import { keptGrants, withinHeld } from '../givable.js';
import type { OwnRole } from '../role.js';
import { roleArchived, roleNotFound } from '../role.errors.js';

export type RoleChange = {
  readonly roleId: string;
  readonly name?: string | undefined;
  readonly grants?: readonly RoleGrant[] | undefined;
  /** What whoever changes it holds now. */
  readonly held: Grants;
};

const same = (one: readonly StoredGrant[], other: readonly StoredGrant[]) =>
  one.length === other.length &&
  one.every(({ permission, rows }) => other.some((held) => held.permission === permission && held.rows === rows));

export function changeRole({ roleId, name, grants, held }: RoleChange, role: OwnRole): readonly RoleEvent[] {
  if (role.status === 'unknown') throw roleNotFound(roleId);
  if (role.status === 'archived') throw roleArchived(roleId);
  const kept = grants && keptGrants(grants);
  // What it gives already was given by somebody who held it: that may stay.
  if (kept) withinHeld(unionOfGrants([held, grantsOfList(role.grants)]), grantsOfList(kept));

  const changed = { ...renamed(name, role.name), ...regranted(kept, role.grants) };
  return Object.keys(changed).length === 0 ? [] : [RoleChanged({ roleId, ...changed })];
}

const renamed = (name: string | undefined, before: string) => (name === undefined || name === before ? {} : { name });

const regranted = (grants: RoleGrant[] | undefined, before: readonly StoredGrant[]) =>
  grants === undefined || same(grants, before) ? {} : { grants };

import {
  type Grants,
  grantsOfList,
  RoleChanged,
  type RoleEvent,
  type RoleGrant,
  type StoredGrant,
} from '@parley/contracts';

import { keptGrants, notAbove, type OwnRoles, withinHeld } from '../givable.js';
import type { OwnRole } from '../role.js';
import { roleArchived, roleNotFound } from '../role.errors.js';
import { freeName } from '../role-names.js';

export type RoleChange = {
  readonly roleId: string;
  readonly name?: string | undefined;
  readonly grants?: readonly RoleGrant[] | undefined;
  /** What whoever changes it holds now. */
  readonly held: Grants;
  /** The organization’s own roles, this one among them. */
  readonly own: OwnRoles;
};

const same = (one: readonly StoredGrant[], other: readonly StoredGrant[]) =>
  one.length === other.length &&
  one.every(({ permission, rows }) => other.some((held) => held.permission === permission && held.rows === rows));

export function changeRole({ roleId, name, grants, held, own }: RoleChange, role: OwnRole): readonly RoleEvent[] {
  if (role.status === 'unknown') throw roleNotFound(roleId);
  if (role.status === 'archived') throw roleArchived(roleId);
  const kept = grants && keptGrants(grants);
  notAbove(held, role.grants);
  if (kept) withinHeld(held, grantsOfList(kept));
  if (name !== undefined && name !== role.name) freeName(name, { roleId, own });

  const changed = { ...renamed(name, role.name), ...regranted(kept, role.grants) };
  return Object.keys(changed).length === 0 ? [] : [RoleChanged({ roleId, ...changed })];
}

const renamed = (name: string | undefined, before: string) =>
  name === undefined || name === before ? {} : { name, fromName: before };

const regranted = (grants: RoleGrant[] | undefined, before: readonly StoredGrant[]) =>
  grants === undefined || same(grants, before) ? {} : { grants };

import {
  beyondGrants,
  builtInGrants,
  type Grants,
  grantsOfList,
  isBuiltIn,
  isPossibleGrant,
  listOfGrants,
  type RoleGrant,
  type StoredGrant,
  unionOfGrants,
} from '@parley/contracts';

import { aboveYours, beyondYours, roleNotFound, rowsNotPossible } from './role.errors.js';

/** The organization's own roles by their ids, without those that were archived. */
export type OwnRoles = ReadonlyMap<string, NamedGrants>;

export type NamedGrants = { readonly id: string; readonly name: string; readonly grants: readonly StoredGrant[] };

/** The organization's own ones among a member's roles. */
export const ownAmong = (refs: readonly string[], own: OwnRoles): readonly NamedGrants[] =>
  refs.flatMap((ref) => own.get(ref) ?? []);

/** What a member's roles give together. */
export const grantsThrough = (refs: readonly string[], own: OwnRoles): Grants =>
  unionOfGrants([builtInGrants(refs), ...ownAmong(refs, own).map(({ grants }) => grantsOfList(grants))]);

/** Grants as they are kept, each permission once. @throws DomainError `invalid` `identity.role.rows-not-possible` */
export function keptGrants(asked: readonly RoleGrant[]): RoleGrant[] {
  const impossible = asked.filter((one) => !isPossibleGrant(one));
  if (impossible.length > 0) throw rowsNotPossible(impossible.map(({ permission }) => permission));
  return listOfGrants(grantsOfList(asked));
}

/** Nobody gives what they don't hold. @throws DomainError `forbidden` `identity.role.beyond-yours` */
export function withinHeld(held: Grants, given: Grants): void {
  const beyond = beyondGrants(held, given);
  if (beyond.length > 0) throw beyondYours(beyond);
}

/** Nobody acts on a role that gives more than they hold. @throws DomainError `forbidden` `identity.role.above-yours` */
export function notAbove(held: Grants, grants: readonly StoredGrant[]): void {
  const beyond = beyondGrants(held, grantsOfList(grants));
  if (beyond.length > 0) throw aboveYours(beyond);
}

/**
 * Whether somebody who holds that may give a member these roles.
 * @throws DomainError `not-found` `identity.role.not-found`; `forbidden` `identity.role.beyond-yours`
 */
export function givable(
  refs: readonly string[],
  { own, held }: { readonly own: OwnRoles; readonly held: Grants },
): void {
  const unknown = refs.find((ref) => !isBuiltIn(ref) && !own.has(ref));
  if (unknown !== undefined) throw roleNotFound(unknown);
  withinHeld(held, grantsThrough(refs, own));
}

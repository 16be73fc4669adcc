import { z } from 'zod';

import { isNarrowable, type Permission, permissions } from './permissions.js';

/** Over which records a permission is held, from the fewest: those assigned to oneself, to one's team, or any. */
export const rowScopes = ['own', 'team', 'all'] as const;

export type Rows = (typeof rowScopes)[number];

/** What somebody holds: each permission with the rows it is held over. */
export type Grants = Readonly<Partial<Record<Permission, Rows>>>;

/** One permission that a role gives. */
export const roleGrant = z.object({ permission: z.enum(permissions), rows: z.enum(rowScopes) });

export type RoleGrant = z.infer<typeof roleGrant>;

/** One as it is stored: a permission that the matrix no longer has can still be read, and gives nothing. */
export const storedGrant = z.object({ permission: z.string().regex(/^[a-z-]+:[a-z-]+$/), rows: z.enum(rowScopes) });

export type StoredGrant = z.infer<typeof storedGrant>;

const reach = (held: Rows | undefined): number => (held === undefined ? -1 : rowScopes.indexOf(held));

/** The fewer of the rows that two hold; none where one holds none. */
export const narrowerRows = (one: Rows | undefined, other: Rows | undefined): Rows | undefined =>
  reach(one) <= reach(other) ? one : other;

const widerRows = (one: Rows | undefined, other: Rows | undefined): Rows | undefined =>
  reach(one) >= reach(other) ? one : other;

const joined = (one: Grants, other: Grants, of: typeof widerRows): Grants =>
  Object.fromEntries(
    permissions.flatMap((permission) => {
      const held = of(one[permission], other[permission]);
      return held === undefined ? [] : [[permission, held]];
    }),
  );

/** What several roles give together: each permission over the widest rows that any of them gives. */
export const unionOfGrants = (granted: readonly Grants[]): Grants =>
  granted.reduce<Grants>((held, more) => joined(held, more, widerRows), {});

/** What two hold both: each permission over the fewer rows. */
export const commonGrants = (one: Grants, other: Grants): Grants => joined(one, other, narrowerRows);

/** What of the given grants goes beyond the held ones: nobody may give what they don't hold themselves. */
export const beyondGrants = (held: Grants, given: Grants): readonly Permission[] =>
  permissions.filter((permission) => reach(given[permission]) > reach(held[permission]));

/** The permissions that are held over all rows: the only ones that whoever can't narrow may go by. */
export const heldOverAll = (held: Grants): readonly Permission[] =>
  permissions.filter((permission) => held[permission] === 'all');

/** Grants as a list, in the order of the matrix. */
export const listOfGrants = (held: Grants): RoleGrant[] =>
  permissions.flatMap((permission) => {
    const over = held[permission];
    return over === undefined ? [] : [{ permission, rows: over }];
  });

/** Whether a permission can be held so: over fewer rows than all only where its records can be somebody's. */
export const isPossibleGrant = ({ permission, rows }: RoleGrant): boolean => rows === 'all' || isNarrowable(permission);

const isKnown = (one: StoredGrant): one is RoleGrant => permissions.some((permission) => permission === one.permission);

/** What a stored list gives: nothing for a permission that is unknown, or that can't be held so. */
export const grantsOfList = (list: readonly StoredGrant[]): Grants =>
  unionOfGrants(
    list
      .filter(isKnown)
      .filter(isPossibleGrant)
      .map(({ permission, rows }) => ({ [permission]: rows })),
  );

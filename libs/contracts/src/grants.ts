import { z } from 'zod';

import { type FieldGrant, fieldGrants, fieldGrantsOf, fieldOf } from './fields.js';
import { isNarrowable, type Permission, permissions } from './permissions.js';

/** Over which records a permission is held, from the fewest: those assigned to oneself, to one's team, or any. */
export const rowScopes = ['own', 'team', 'all'] as const;

export type Rows = (typeof rowScopes)[number];

/** A permission, or a field that is a part of one. */
export type Holdable = Permission | FieldGrant;

/** What somebody holds: each permission with the rows it is held over, and each field of it that can be left out. */
export type Grants = Readonly<Partial<Record<Holdable, Rows>>>;

const holdable: readonly Holdable[] = [...permissions, ...fieldGrants];

/** The words of fields that can be left out. */
const fieldWords = [...new Set(fieldGrants.map(fieldOf))];

/** One permission that a role gives; fields that it leaves out are hidden, or not to be changed. */
export const roleGrant = z.object({
  permission: z.enum(permissions),
  rows: z.enum(rowScopes),
  except: z.array(z.enum(fieldWords)).max(fieldWords.length).optional(),
});

export type RoleGrant = z.infer<typeof roleGrant>;

/** One as it is stored: a permission that the matrix no longer has can still be read, and gives nothing. */
export const storedGrant = z.object({
  permission: z.string().regex(/^[a-z-]+:[a-z-]+$/),
  rows: z.enum(rowScopes),
  except: z.array(z.string()).optional(),
});

export type StoredGrant = z.infer<typeof storedGrant>;

const reach = (held: Rows | undefined): number => (held === undefined ? -1 : rowScopes.indexOf(held));

/** The fewer of the rows that two hold; none where one holds none. */
export const narrowerRows = (one: Rows | undefined, other: Rows | undefined): Rows | undefined =>
  reach(one) <= reach(other) ? one : other;

const widerRows = (one: Rows | undefined, other: Rows | undefined): Rows | undefined =>
  reach(one) >= reach(other) ? one : other;

const joined = (one: Grants, other: Grants, of: typeof widerRows): Grants =>
  Object.fromEntries(
    holdable.flatMap((part) => {
      const held = of(one[part], other[part]);
      return held === undefined ? [] : [[part, held]];
    }),
  );

/** What several roles give together: each permission over the widest rows that any of them gives. */
export const unionOfGrants = (granted: readonly Grants[]): Grants =>
  granted.reduce<Grants>((held, more) => joined(held, more, widerRows), {});

/** What two hold both: each permission over the fewer rows. */
export const commonGrants = (one: Grants, other: Grants): Grants => joined(one, other, narrowerRows);

/** What of the given grants goes beyond the held ones: nobody may give what they don't hold themselves. */
export const beyondGrants = (held: Grants, given: Grants): readonly Holdable[] =>
  holdable.filter((part) => reach(given[part]) > reach(held[part]));

/** The permissions that are held over all rows: the only ones that whoever can't narrow may go by. */
export const heldOverAll = (held: Grants): readonly Permission[] =>
  permissions.filter((permission) => held[permission] === 'all');

/** The fields of a permission that are not held over all the rows that it is held over: left out, to be sure. */
export const leftOut = (held: Grants, permission: Permission): readonly FieldGrant[] =>
  fieldGrantsOf(permission).filter((field) => reach(held[field]) < reach(held[permission]));

/** Grants as a list, in the order of the matrix. */
export const listOfGrants = (held: Grants): RoleGrant[] =>
  permissions.flatMap((permission) => {
    const over = held[permission];
    if (over === undefined) return [];
    const except = leftOut(held, permission).map(fieldOf);
    return [{ permission, rows: over, ...(except.length > 0 && { except }) }];
  });

/** A permission over rows with the fields of it, but for those. */
export const withFields = (permission: Permission, rows: Rows, except: readonly string[] = []): Grants => {
  const fields = fieldGrantsOf(permission).filter((field) => !except.includes(fieldOf(field)));
  return Object.fromEntries([permission, ...fields].map((part) => [part, rows]));
};

/** Whether a permission can be held so: over fewer rows than all only where its records can be somebody's. */
export const isPossibleGrant = ({ permission, rows, except = [] }: RoleGrant): boolean =>
  (rows === 'all' || isNarrowable(permission)) && except.every((field) => hasField(permission, field));

const hasField = (permission: Permission, field: string): boolean =>
  fieldGrantsOf(permission).some((one) => fieldOf(one) === field);

const isKnown = (one: StoredGrant): one is RoleGrant => permissions.some((permission) => permission === one.permission);

/** A field that is no longer known leaves nothing out. */
const isStillPossible = ({ permission, rows }: RoleGrant): boolean => isPossibleGrant({ permission, rows });

/** What a stored list gives: nothing for a permission that is unknown, or that can't be held so. */
export const grantsOfList = (list: readonly StoredGrant[]): Grants =>
  unionOfGrants(
    list
      .filter(isKnown)
      .filter(isStillPossible)
      .map(({ permission, rows, except }) => withFields(permission, rows, except)),
  );

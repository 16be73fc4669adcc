import type { Permission } from './permissions.js';

/**
 * Fields of a record that a permission can leave out, each as a part of it: of what is read they are hidden, of what is
 * written they stay as they are. Closed, as the permissions are.
 */
export const fieldGrants = [
  'contacts:read.name',
  'contacts:read.username',
  'contacts:write.assignee',
  'leads:read.name',
  'leads:read.phone',
  'leads:read.mail',
  'leads:read.request',
  'leads:write.assignee',
  'deals:read.title',
  'deals:write.title',
  'deals:write.stage',
  'deals:write.assignee',
] as const;

export type FieldGrant = (typeof fieldGrants)[number];

/** The fields that a permission can leave out, as parts of it. */
export const fieldGrantsOf = (permission: Permission): readonly FieldGrant[] =>
  fieldGrants.filter((one) => one.startsWith(`${permission}.`));

/** What the field is called. */
export const fieldOf = (one: FieldGrant): string => one.slice(one.indexOf('.') + 1);

/** The permission that it is a part of. */
export const permissionOfField = (one: FieldGrant): string => one.slice(0, one.indexOf('.'));

import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { isDistinct } from '../distinct.js';
import { expectedVersion } from '../expected-version.js';
import { roleGrant } from '../grants.js';
import { accepted, atLeast } from '../page.js';
import { permissions } from '../permissions.js';
import { visibleName } from '../visible-text.js';

const id = z.uuid();
const name = visibleName(100);
/** Each permission once: named twice, over which rows would be anybody's guess. */
const grants = z
  .array(roleGrant)
  .max(permissions.length)
  .refine((list) => isDistinct(list.map(({ permission }) => permission)));

export const CreateRole = defineCommand({
  name: 'identity.create-role',
  permission: 'roles:manage',
  input: z.object({ name, grants }),
  output: accepted,
});

export const ChangeRole = defineCommand({
  name: 'identity.change-role',
  permission: 'roles:manage',
  input: z.object({ roleId: id, name: name.optional(), grants: grants.optional(), expectedVersion }),
  output: accepted,
});

export const ArchiveRole = defineCommand({
  name: 'identity.archive-role',
  permission: 'roles:manage',
  input: z.object({ roleId: id }),
  output: accepted,
});

export const roleView = z.object({
  /** A built-in role's name, or the id of one of the organization's own: what a member's roles name. */
  id: z.string(),
  name: z.string(),
  isBuiltIn: z.boolean(),
  grants: z.array(roleGrant),
  /** Of a built-in role always 1. */
  version: z.int(),
});

export type RoleView = z.infer<typeof roleView>;

/** The built-in roles and the organization's own, without those that were archived. */
export const ListRoles = defineQuery({
  name: 'identity.list-roles',
  permission: 'members:read',
  input: atLeast,
  output: z.object({ items: z.array(roleView) }),
});

import { z } from 'zod';

import { defineQuery } from '../define-operation.js';
import { rowScopes } from '../grants.js';
import { permissions } from '../permissions.js';
import { memberPrincipal } from './identity.events.js';
import { memberStatus } from './member.operations.js';

const id = z.uuid();

/** Why somebody holds a permission, or doesn't, or over fewer rows: which rule says so, and what it is called. */
export const accessReason = z.object({
  kind: z.enum(['status', 'role', 'own-role', 'no-role', 'guardian', 'rows']),
  /** A status, a role, a permission that no role gives, a guardian, or the rows. */
  name: z.string(),
});

export const permissionAccess = z.object({
  permission: z.enum(permissions),
  isHeld: z.boolean(),
  rows: z.enum(rowScopes).nullable(),
  /** Fields that are left out: hidden where it reads, as they are where it writes. */
  except: z.array(z.string()),
  because: z.array(accessReason).min(1),
});

export type PermissionAccess = z.infer<typeof permissionAccess>;

/** What a member holds at this moment, and by which rules: for whoever answers for what members may see. */
export const DescribeAccess = defineQuery({
  name: 'identity.describe-access',
  permission: 'members:manage',
  also: ['audit:read'],
  input: z.object({ memberId: id, permissions: z.array(z.enum(permissions)).max(permissions.length) }),
  output: z.object({
    principal: memberPrincipal,
    /** Who answers for it, where it is an agent that somebody answers for. */
    onBehalfOf: id.nullable(),
    status: memberStatus,
    permissions: z.array(permissionAccess),
  }),
});

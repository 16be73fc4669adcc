import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { isDistinct } from '../distinct.js';
import { instant } from '../envelope.js';
import { orderBy } from '../filter.js';
import { accepted, atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { permissions } from '../permissions.js';
import { roleRef } from '../roles.js';
import { visibleName } from '../visible-text.js';

const id = z.uuid();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Lends a program a key; whoever creates it is its guardian. The key is answered once and never again. */
export const CreateApiKey = defineCommand({
  name: 'identity.create-api-key',
  permission: 'api-keys:manage',
  input: z.object({
    name: visibleName(100),
    roles: z.array(roleRef).min(1).max(10).refine(isDistinct),
    scopes: z.array(z.enum(permissions)).min(1).refine(isDistinct).optional(),
    expiresAt: instant.optional(),
  }),
  /** Without `key` where the call was a repeated one: it was answered then. */
  output: accepted.extend({ key: z.string().optional() }),
});

export const RevokeApiKey = defineCommand({
  name: 'identity.revoke-api-key',
  permission: 'api-keys:manage',
  input: z.object({ apiKeyId: id }),
  output: accepted,
});

export const apiKeyView = z.object({
  id,
  name: z.string(),
  prefix: z.string(),
  roles: z.array(z.string()),
  scopes: z.array(z.string()).nullable(),
  guardianId: id,
  createdAt: instant,
  expiresAt: instant.nullable(),
  /** To the minute. */
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  version: z.int(),
});

export type ApiKeyView = z.infer<typeof apiKeyView>;

export const ListApiKeys = defineQuery({
  name: 'identity.list-api-keys',
  permission: 'api-keys:manage',
  input: z.object({ page: pageInput, orderBy: orderBy(['createdAt', 'name']).optional(), ...atLeast.shape }),
  output: pageOf(apiKeyView),
});

export const ApiKeysByIds = defineQuery({
  name: 'identity.api-keys-by-ids',
  permission: 'api-keys:manage',
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(apiKeyView.nullable()) }),
});

/**
 * Whose key somebody shows, for the gateway alone, which sends the hash and never the key. The same refusal for one
 * that is unknown, wrong, expired or revoked, or whose guardian is no active member any more.
 */
export const CheckApiKey = defineCommand({
  name: 'identity.check-api-key',
  permission: 'internal',
  input: z.object({ apiKeyId: id, secretHash: hash }),
  output: z.object({ guardianId: id, expiresAt: instant.nullable() }),
});

/** What a key, or a connected program by its id, may do now over all rows, for the gateway, which filters by it what it puts together itself. */
export const PermissionsOfApiKey = defineQuery({
  name: 'identity.permissions-of-api-key',
  permission: 'internal',
  input: z.object({ apiKeyId: id }),
  output: z.object({ permissions: z.array(z.enum(permissions)) }),
});

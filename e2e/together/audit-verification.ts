import { z } from 'zod';

const divergence = z.object({
  entryId: z.string(),
  kind: z.string(),
  service: z.string(),
  fields: z.array(z.string()),
});
/** What `auditLogVerification` answers. */
export const verification = z.object({
  isIntact: z.boolean(),
  entryCount: z.int(),
  heads: z.array(z.object({ service: z.string(), version: z.int(), hash: z.string(), brokenAt: z.int().nullable() })),
  firstDivergence: divergence.nullable(),
  divergences: z.array(divergence),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

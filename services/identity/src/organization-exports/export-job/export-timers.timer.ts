import { defineTimer } from '@parley/platform';
import { z } from 'zod';

/** Due when an export is to begin, and from then on every minute, to see whether it still goes on. */
export const exportDue = defineTimer({
  name: 'identity.organization-export-due',
  payload: z.object({
    organizationExportId: z.uuid(),
    ownerId: z.uuid(),
    attempt: z.int(),
    /** How far it was a minute ago; null before it began. */
    seenCount: z.int().nullable(),
  }),
});

/** Due when the file of an export is removed. */
export const exportExpired = defineTimer({
  name: 'identity.organization-export-expired',
  payload: z.object({ organizationExportId: z.uuid(), file: z.string() }),
});

import { principalSchema } from '@parley/contracts';
import { defineTimer, type Scheduled } from '@parley/platform';
import { z } from 'zod';

/** Due when an import is to begin, and from then on again and again, to see whether it still goes on. */
export const importDue = defineTimer({
  name: 'crm.record-import-due',
  payload: z.object({
    jobId: z.uuid(),
    /** Whose doing it is. */
    principal: principalSchema,
    onBehalfOf: z.string().optional(),
    correlationId: z.uuid(),
    causationId: z.uuid(),
    /** How many rows were behind it when it was looked at last; null before it began. */
    seenCount: z.int().nullable(),
    /** How often it has begun without coming any further. */
    attempt: z.int(),
  }),
});

export type DueImport = Scheduled<typeof importDue>;

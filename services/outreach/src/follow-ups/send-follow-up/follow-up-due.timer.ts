import { defineTimer } from '@parley/platform';
import { z } from 'zod';

/** Due when a follow-up's time has come; `scheduledBy` is the principal in whose name it goes out. */
export const followUpDue = defineTimer({
  name: 'outreach.follow-up-due',
  payload: z.object({
    followUpId: z.uuid(),
    scheduledBy: z.object({
      kind: z.enum(['user', 'agent', 'contact', 'integration', 'system']),
      id: z.string(),
      onBehalfOf: z.string().optional(),
    }),
    correlationId: z.uuid(),
    causationId: z.uuid(),
  }),
});

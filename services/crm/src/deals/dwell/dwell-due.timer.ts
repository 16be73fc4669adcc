import { defineTimer, type Scheduled } from '@parley/platform';
import { z } from 'zod';

/** Due as soon as a deal will have stood in its stage for as long as it should at most. */
export const dwellDue = defineTimer({
  name: 'crm.dwell-due',
  payload: z.object({
    dealId: z.uuid(),
    stageId: z.uuid(),
    since: z.iso.datetime(),
    correlationId: z.uuid(),
    causationId: z.uuid(),
  }),
});

export type DueDwell = Scheduled<typeof dwellDue>;

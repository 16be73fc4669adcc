import { deletableType } from '@parley/contracts';
import { defineTimer } from '@parley/platform';
import { z } from 'zod';

/** How many days a record lies in the recycle bin. Requirements E32. */
export const KEPT_DAYS = 30;

/** Due once a record has lain in the recycle bin for so long. */
export const erasureDue = defineTimer({
  name: 'crm.erasure-due',
  payload: z.object({ type: deletableType, id: z.uuid(), correlationId: z.uuid(), causationId: z.uuid() }),
});

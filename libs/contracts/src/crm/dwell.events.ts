import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';

const id = z.uuid();

/** A deal stands in a stage for longer than its limit says; said once for each stay. */
export const DwellPassed = defineEvent({
  type: 'crm.dwell.passed',
  version: 1,
  data: z.object({ dealId: id, stageId: id, since: instant, limitSeconds: z.int() }),
});

export const dwellEvents = [DwellPassed] as const;

export type DwellEvent = EventOf<(typeof dwellEvents)[number]>;

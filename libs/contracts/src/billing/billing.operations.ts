import { z } from 'zod';

import { defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { atLeast } from '../page.js';
import { billingPeriod } from './billing.events.js';

export const usageView = z.object({
  period: billingPeriod,
  messageCount: z.int(),
  aiCallCount: z.int(),
  aiCallLimit: z.int(),
  /** When the next period begins and the count starts anew. */
  resetsAt: instant,
});

export const GetUsage = defineQuery({
  name: 'billing.get-usage',
  permission: 'usage:read',
  input: z.object({ period: billingPeriod.optional(), ...atLeast.shape }),
  output: usageView,
});

/**
 * Asked before every call of a model. `isAllowed` is false from the first call over the limit on. With a run its answer
 * is exact, also of many at once: the run takes one of the calls that are left, and keeps it where it is repeated.
 */
export const CheckAiAllowance = defineQuery({
  name: 'billing.check-ai-allowance',
  permission: 'internal',
  input: z.object({ runId: z.uuid().optional() }),
  output: z.object({ isAllowed: z.boolean(), limit: z.int(), used: z.int(), resetsAt: instant }),
});

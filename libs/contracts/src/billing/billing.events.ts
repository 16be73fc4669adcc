import { z } from 'zod';

import { defineEvent } from '../define-event.js';

const id = z.uuid();

/** A calendar month in UTC, `YYYY-MM`: the period that limits count in. */
export const billingPeriod = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  // The month after it has four digits too.
  .refine((period) => period < '9999-12');

/** What one batch of another service's events used. Keyed by the batch's last `seq`, so each event counts once. */
export const UsageMetered = defineEvent({
  type: 'billing.usage.metered',
  version: 1,
  data: z.object({
    period: billingPeriod,
    meter: z.enum(['messages', 'ai-calls']),
    count: z.int().positive(),
    /** Where the batch ended in the feed of the service it came from. */
    source: z.object({ service: z.string(), epoch: z.int(), seq: z.string() }),
  }),
});

/** The organization's plan, with its limits per period. */
export const PlanSet = defineEvent({
  type: 'billing.plan.set',
  version: 1,
  data: z.object({ planId: id, name: z.string(), aiCallLimit: z.int().positive() }),
});

export const usageEvents = [UsageMetered, PlanSet] as const;

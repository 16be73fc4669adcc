import { type Envelope, principalSchema } from '@parley/contracts';
import { defineTimer, type Scheduled } from '@parley/platform';
import { z } from 'zod';

const payload = z.object({
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
});

/** Due when a job is to begin, and from then on again and again, to see whether it still goes on. */
export const defineJobTimer = (name: string) => defineTimer({ name, payload });

export type JobTimer = ReturnType<typeof defineJobTimer>;

export type DueJob = Scheduled<JobTimer>;

/** A job that is to begin at once, as it was asked for. */
export function dueAtOnce(jobId: string, { tenantId, actor, recordedAt, correlationId, id }: Envelope): DueJob {
  const { kind, id: principalId, onBehalfOf } = actor;
  const by = { principal: { kind, id: principalId }, ...(onBehalfOf && { onBehalfOf }) };
  const chain = { correlationId, causationId: id, seenCount: null, attempt: 0 };
  return { tenantId, key: jobId, dueAt: recordedAt, payload: { jobId, ...by, ...chain } };
}

import { z } from 'zod';

import { defineQuery } from '../define-operation.js';
import { envelopeSchema } from '../envelope.js';

const id = z.uuid();

/** The services that own a log. */
export const serviceNames = ['identity', 'crm', 'messaging', 'agents', 'outreach', 'billing'] as const;

export type ServiceName = (typeof serviceNames)[number];

/** How many first causes beyond one are asked for at once. */
export const MOST_FURTHER_CAUSES = 19;

/** An event as another service or the gateway reads it: data in clear where its keys exist, of the latest version. */
export const recordedEvent = z.object({ type: z.string(), data: z.unknown(), envelope: envelopeSchema });

export const deliveredEvent = z.object({
  event: recordedEvent,
  epoch: z.int(),
  seq: z.string(),
  previousSeq: z.string(),
  partition: z.int(),
});

/** A stream's head, and the first version at which the chain that leads to it breaks: null where it holds. */
export const verifiedStream = z.object({
  streamId: z.string(),
  version: z.int(),
  hash: z.string(),
  brokenAt: z.int().nullable(),
});

const recordAsked = z.object({
  streamId: z.string().min(3).max(200),
  named: z.object({ by: z.enum(['messageId', 'sendId']), id }).optional(),
});

/** The queries that every service with a log answers, under its own name. Internal: the gateway filters by permission. */
export const logQueriesOf = <Service extends ServiceName>(service: Service) => ({
  /**
   * All events of one organization that share a first cause, in log order: one step of `explain`. Of several first
   * causes one after the other, as many as fit into an answer.
   */
  correlated: defineQuery({
    name: `${service}.correlated-events`,
    permission: 'internal',
    input: z.object({ correlationId: id, furtherIds: z.array(id).max(MOST_FURTHER_CAUSES).optional() }),
    output: z.object({ events: z.array(recordedEvent) }),
  }),
  /**
   * One record's own events, oldest first: the first and the newest 200 of its stream, or of those in it that name it,
   * where many records share one. The step of `explain` before their causes.
   */
  ofRecord: defineQuery({
    name: `${service}.record-events`,
    permission: 'internal',
    input: recordAsked,
    output: z.object({ events: z.array(recordedEvent) }),
  }),
  /** The feed after a place, across organizations: what repairs a hole and serves live updates. */
  feed: defineQuery({
    name: `${service}.read-feed`,
    permission: 'internal',
    input: z.object({
      after: z.string(),
      limit: z.int().min(1).max(500),
      partition: z.int().min(0).max(63).optional(),
      tenantId: id.optional(),
    }),
    /** `head` is the feed's last `seq`; whatever was asked for is in this answer up to `through`, where the next begins. */
    output: z.object({ epoch: z.int(), head: z.string(), through: z.string(), events: z.array(deliveredEvent) }),
  }),
  /**
   * Events of one organization against the hash chain, in the order asked and as many as fit into an answer, with the
   * streams that hold them: what the audit log is verified with.
   */
  verify: defineQuery({
    name: `${service}.verify-events`,
    permission: 'internal',
    input: z.object({ eventIds: z.array(id).min(1).max(100) }),
    output: z.object({
      events: z.array(
        z.object({
          eventId: id,
          /** Whether it is what was appended; null where the log doesn't hold it. */
          isIntact: z.boolean().nullable(),
          /** Null where it is gone, or can't be read. */
          event: recordedEvent.nullable(),
        }),
      ),
      streams: z.array(verifiedStream),
    }),
  }),
});

import { z } from 'zod';

const uuid = z.uuid();

/** ISO 8601, UTC, milliseconds. */
export const instant = z.iso.datetime({ precision: 3 });

export const principalSchema = z.object({
  kind: z.enum(['user', 'agent', 'contact', 'integration', 'system']),
  id: z.string(),
});

export const actorSchema = z.object({ ...principalSchema.shape, onBehalfOf: z.string().optional() });

/** What surrounds every event's data, fixed from the first one stored. */
export const envelopeSchema = z.object({
  id: uuid,
  type: z.string(),
  schemaVersion: z.int().positive(),
  tenantId: uuid,
  streamId: z.string(),
  streamVersion: z.int().positive(),
  /** Position in the service's log, decimal. Has gaps and says nothing about commit order: `seq` does. */
  position: z.string(),
  /** When it happened outside. */
  occurredAt: instant,
  /** When it was stored, by the clock port, never before the stream's previous event. */
  recordedAt: instant,
  actor: actorSchema,
  causationId: uuid,
  correlationId: uuid,
  changeSetId: uuid.optional(),
  commandId: uuid,
  sourceKey: z.string().optional(),
  traceparent: z.string().optional(),
  /** The sign-in in which a user did it. Outside of the digest: it was added later. */
  signInId: uuid.optional(),
  /** Hex SHA-256 of the previous event of the stream, empty for the first. */
  previousHash: z.string(),
  hash: z.string(),
});

export type Envelope = Readonly<z.infer<typeof envelopeSchema>>;

/** A stored event with its envelope beside its type and data. */
export type Recorded<Event> = Event & { readonly envelope: Envelope };

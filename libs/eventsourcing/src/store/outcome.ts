import { logPosition } from '../bus/position.js';
import { DomainError, type CommandContext, type IdempotencyKey, type RefusalKind } from '@parley/kernel';
import { z } from 'zod';

import { keyReused } from '../log.errors.js';
import type { Appended } from './event-store.port.js';

const kinds = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'invalid',
  'conflict',
  'limited',
  'unavailable',
] as const satisfies readonly RefusalKind[];

const appended = z.object({
  status: z.literal('appended'),
  versions: z.array(z.number()).nullable(),
  positions: z.array(z.number().nullable()).nullable(),
  /** Per event its version; null where it was so already. */
  kept: z.array(z.number().nullable()),
  asked: z.object({
    streamIds: z.array(z.string()),
    eventIds: z.array(z.string()),
    eventStreams: z.array(z.number()),
    /** The loaded stream's last position: what stands where nothing was appended. */
    found: z.number().optional(),
  }),
});

const refused = z.object({
  status: z.literal('refused'),
  kind: z.enum(kinds),
  code: z.string(),
  details: z.record(z.string(), z.unknown()),
});

/** What a command came to: kept for 24 hours under its key. An outage is not an outcome. */
export const outcomeSchema = z.discriminatedUnion('status', [appended, refused]);

export type Outcome = z.infer<typeof outcomeSchema>;

/** What the append function answers. */
export const appendAnswer = z.discriminatedUnion('status', [
  appended,
  refused,
  /** Somebody else was faster. */
  z.object({ status: z.literal('version') }),
  z.object({ status: z.literal('fold') }),
  z.object({ status: z.literal('epoch') }),
  z.object({ status: z.literal('clock'), notBefore: z.string() }),
  z.object({ status: z.literal('so-already'), sourceKeys: z.array(z.string()) }),
]);

export type AppendAnswer = z.infer<typeof appendAnswer>;

export type AppendedOutcome = z.infer<typeof appended>;

/** Per stream asked for, what stands now. */
export function appendedOf(
  { versions, positions, kept, asked }: AppendedOutcome,
  service: string,
): readonly Appended[] {
  return asked.streamIds.map((streamId, index) => ({
    streamId,
    version: versions?.[index] ?? 0,
    position: logPosition(service, String(positions?.[index] ?? asked.found ?? 0)),
    eventIds: asked.eventIds.filter((_, event) => asked.eventStreams[event] === index + 1 && kept[event] != null),
  }));
}

export const refusalOutcome = ({ kind, code, details }: DomainError): Outcome => ({
  status: 'refused',
  kind,
  code,
  details: { ...details },
});

/**
 * The first outcome again: its answer, or its refusal.
 * @throws DomainError of the first run, or `conflict` `idempotency.key-reused` where the input is another
 */
export function replayed(
  [inputHash, outcome]: readonly [inputHash: string, outcome: Outcome],
  { key, command, inputHash: asked }: IdempotencyKey,
): AppendedOutcome {
  if (inputHash !== asked) throw keyReused(key, command);
  if (outcome.status === 'refused') throw new DomainError(outcome.kind, outcome.code, outcome.details);
  return outcome;
}

/** A command's key as SQL takes it: principal, command, key, hash of the input. */
export const commandOf = ({ actor: { principal }, idempotency }: CommandContext): readonly string[] | undefined =>
  idempotency && [`${principal.kind}:${principal.id}`, idempotency.command, idempotency.key, idempotency.inputHash];

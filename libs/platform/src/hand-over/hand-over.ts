import { type CallerName, type EventOf, handedOverTo, type MemberRemoved, type Recorded } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { v7 } from 'uuid';
import { z } from 'zod';

import { defineTimer, type Scheduled } from '../timers/timers.port.js';

const id = z.uuid();

/** A service's own part of a hand-over: a timer, since it may be more than one transaction should hold. */
export const handOverTimer = (service: CallerName) =>
  defineTimer({
    name: `${service}.hand-over-due`,
    payload: z.object({
      principalId: id,
      /** Null where nobody goes on, and only what is shared with them by name is left. */
      to: handedOverTo.nullable(),
      /** The version of the membership that ended. Earlier releases didn't say. */
      memberVersion: z.int().optional(),
      /** The user who removed the member, or had it done. */
      onBehalfOf: z.string().optional(),
      correlationId: id,
      causationId: id,
      changeSetId: id.optional(),
    }),
  });

export type HandOverTimer = ReturnType<typeof handOverTimer>;

/** What follows from a removal, due at once. A removal told twice is the same hand-over. */
export function handOverAfter({ data, envelope }: Recorded<EventOf<typeof MemberRemoved>>): Scheduled<HandOverTimer> {
  const { principal, handOverTo: to } = data;
  const { id: causationId, tenantId, actor, correlationId, changeSetId, recordedAt: dueAt, streamVersion } = envelope;
  const onBehalfOf = actor.kind === 'user' ? actor.id : actor.onBehalfOf;
  const cause = {
    ...{ correlationId, causationId },
    ...(changeSetId !== undefined && { changeSetId }),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
  const payload = { principalId: principal.id, to, memberVersion: streamVersion, ...cause };
  return { tenantId, key: causationId, dueAt, payload };
}

/** Each record goes over by the service itself, for whoever removed the member, in the change set of the removal. */
export function handingOver(
  service: CallerName,
  { tenantId, payload }: Scheduled<HandOverTimer>,
  now: Date,
): CommandContext {
  const { correlationId, causationId, changeSetId, onBehalfOf } = payload;
  return {
    actor: { tenantId, principal: { kind: 'system', id: service }, ...(onBehalfOf !== undefined && { onBehalfOf }) },
    commandId: v7(),
    ...{ correlationId, causationId, now: now.toISOString() },
    ...(changeSetId !== undefined && { changeSetId }),
  };
}

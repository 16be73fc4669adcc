import type { CallerName, Envelope } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { v7 } from 'uuid';

import type { CallContext } from '../rpc/operations.port.js';
import { traceparentAfter } from '../telemetry/traceparent.js';

/** Any recorded event: only its envelope matters here. */
type Cause = { readonly envelope: Envelope };

export type Answer = {
  /** The service that reacts, which acts as `system` in the event's organization. */
  readonly service: CallerName;
  /** The reactor's permanent name. */
  readonly consumer: string;
  /** Which of several commands that answer one event this is. */
  readonly n?: number;
};

const keyOf = (cause: Cause, { consumer, n = 0 }: Answer) => `${consumer}:${cause.envelope.id}:${n}`;

const asSystem = (cause: Cause, { service }: Answer) =>
  ({
    tenantId: cause.envelope.tenantId,
    principal: { kind: 'system', id: service },
  }) as const;

/** The call by which a reactor sends a command to another service: a second delivery is the same command. */
export const callInAnswerTo = (cause: Cause, answer: Answer): CallContext => ({
  actor: asSystem(cause, answer),
  idempotencyKey: keyOf(cause, answer),
  correlationId: cause.envelope.correlationId,
  causationId: cause.envelope.id,
  ...(cause.envelope.changeSetId && { changeSetId: cause.envelope.changeSetId }),
});

/** The context in which a reactor appends to its own service's log; the inbox makes it happen once. */
export const commandInAnswerTo = (cause: Cause, answer: Answer, now: Date): CommandContext => ({
  actor: asSystem(cause, answer),
  commandId: v7(),
  correlationId: cause.envelope.correlationId,
  causationId: cause.envelope.id,
  now: now.toISOString(),
  ...(cause.envelope.changeSetId && { changeSetId: cause.envelope.changeSetId }),
  ...traceparentAfter(cause.envelope),
});

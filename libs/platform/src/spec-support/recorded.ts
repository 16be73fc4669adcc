import type { DomainEvent, Recorded } from '@parley/contracts';
import type { Actor, CommandContext } from '@parley/kernel';
import { v7 } from 'uuid';

/** An event as a consumer is given it. */
export function recorded<Event extends DomainEvent>(tenantId: string, event: Event, now: string): Recorded<Event> {
  const id = v7();
  return {
    ...event,
    envelope: {
      id,
      type: event.type,
      schemaVersion: 1,
      tenantId,
      streamId: `${event.type}-${id}`,
      streamVersion: 1,
      position: '1',
      occurredAt: now,
      recordedAt: now,
      actor: { kind: 'system', id: 'messaging' },
      causationId: id,
      correlationId: id,
      commandId: id,
      previousHash: '',
      hash: '',
    },
  };
}

/** A command that somebody sends. */
export function commandBy(actor: Actor, now: string): CommandContext {
  const commandId = v7();
  return { actor, commandId, correlationId: commandId, causationId: commandId, now };
}

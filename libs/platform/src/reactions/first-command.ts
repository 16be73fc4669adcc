import type { Actor, CommandContext } from '@parley/kernel';
import { v7 } from 'uuid';

/** The context of a command that nothing recorded has caused: what follows from it is a chain of its own. */
export function firstCommand(actor: Actor, now: Date): CommandContext {
  const commandId = v7();
  return { actor, commandId, correlationId: commandId, causationId: commandId, now: now.toISOString() };
}

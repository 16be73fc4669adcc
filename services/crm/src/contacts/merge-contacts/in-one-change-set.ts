import type { CommandContext } from '@parley/kernel';

/** What is done to several records at once is one change set, and is under no command's key. */
export function inOneChangeSet({ idempotency: _, ...context }: CommandContext): CommandContext {
  return { ...context, changeSetId: context.changeSetId ?? context.commandId };
}

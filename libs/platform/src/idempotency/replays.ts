import type { CommandContext } from '@parley/kernel';

/** Remembers, for as long as a command runs, that the store answered it with an earlier outcome. */
export class Replays {
  private readonly contexts = new WeakSet<CommandContext>();

  note(context: CommandContext): void {
    this.contexts.add(context);
  }

  has(context: CommandContext): boolean {
    return this.contexts.has(context);
  }
}

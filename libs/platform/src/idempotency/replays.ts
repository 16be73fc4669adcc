import type { CommandContext } from '@parley/kernel';

/**
 * Remembers, for as long as a command runs, that the store answered it with an earlier outcome. By its key, since a
 * handler may act in another organization than its caller: there the context is another, and the key the same.
 */
export class Replays {
  private readonly keys = new WeakSet<object>();

  note({ idempotency }: CommandContext): void {
    if (idempotency) this.keys.add(idempotency);
  }

  has({ idempotency }: CommandContext): boolean {
    return idempotency !== undefined && this.keys.has(idempotency);
  }
}

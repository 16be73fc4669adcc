import type { Clock } from '@parley/kernel';

/** How late an event may be heard, and how long it is remembered that one was, in milliseconds. */
const LATE = 5000;

/**
 * Whether a service's consumers in this process hear what happens soon after it did. Where they don't, what makes more
 * of it, or takes the processor from them, gives way.
 */
export class Hearing {
  readonly #lateUntil = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** @param recordedAt of the event that the consumer has handled, ISO 8601 */
  heard(consumer: string, recordedAt: string): void {
    const now = this.clock.now().getTime();
    if (now - Date.parse(recordedAt) > LATE) this.#lateUntil.set(consumer, now + LATE);
    else this.#lateUntil.delete(consumer);
  }

  get isLate(): boolean {
    const now = this.clock.now().getTime();
    return [...this.#lateUntil.values()].some((until) => now < until);
  }
}

/** Tells the readers of this process that a service's feed has grown, so that they need not ask all the time. */
export class FeedSignals {
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #counts = new Map<string, number>();

  /** How often the feed has grown: to be read before looking, and given to `changed` after. */
  count(service: string): number {
    return this.#counts.get(service) ?? 0;
  }

  /** The feed has grown: called by the sequencer. */
  notify(service: string): void {
    this.#counts.set(service, this.count(service) + 1);
    const waiting = this.#waiting.get(service);
    this.#waiting.delete(service);
    waiting?.forEach((wake) => wake());
  }

  /** Resolves when the feed has grown since `seen`, after `milliseconds` at the latest, or on the signal. */
  changed(service: string, { seen, milliseconds, signal }: Wait): Promise<void> {
    if (this.count(service) !== seen || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(service) ?? new Set();
      this.#waiting.set(service, waiting);
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      signal.addEventListener('abort', wake);
      waiting.add(wake);
    });
  }
}

type Wait = { readonly seen: number; readonly milliseconds: number; readonly signal: AbortSignal };

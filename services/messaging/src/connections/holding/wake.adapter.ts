/** Something to wait for with a limit: a loop that sleeps until there is work. */
export class Wake {
  #isDue = false;
  #wake: (() => void) | undefined;

  now(): void {
    this.#isDue = true;
    this.#wake?.();
  }

  /** True when woken, false when the time was over or the signal came. */
  async wait(milliseconds: number, signal: AbortSignal): Promise<boolean> {
    if (!this.#isDue && !signal.aborted) await this.sleep(milliseconds, signal);
    const wasDue = this.#isDue;
    this.#isDue = false;
    return wasDue;
  }

  private sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end);
      this.#wake = end;
    });
  }
}

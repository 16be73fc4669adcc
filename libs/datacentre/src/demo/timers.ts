/** Time that passes, as a port: whatever waits asks here, so that a test can let it pass. */
export abstract class Timers {
  /** Runs once, later; the returned function calls it off. */
  abstract after(milliseconds: number, run: () => void): () => void;
}

/** Real time; a waiting timer keeps no process alive. */
export class SystemTimers extends Timers {
  override after(milliseconds: number, run: () => void): () => void {
    const timer = setTimeout(run, milliseconds).unref();
    return () => clearTimeout(timer);
  }
}

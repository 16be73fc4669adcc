import type { Log } from '../logs/log.port.js';
import type { RunningProcess } from './running-process.js';

/** Ends a process once: when it is told to, or when it can't go on. */
export class Ending {
  private seconds = 25;

  constructor(
    private readonly running: RunningProcess,
    private readonly log: Log,
  ) {}

  listen(seconds: number): void {
    this.seconds = seconds;
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        this.log.info('The process was told to end.', { signal });
        void this.end(0);
      });
  }

  async end(code: number): Promise<void> {
    const late = setTimeout(() => {
      this.log.error('The process did not end in its time.', { count: this.seconds });
      process.exit(1);
    }, this.seconds * 1000);
    await this.running.end();
    clearTimeout(late);
    process.exit(code);
  }
}

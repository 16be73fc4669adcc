import type { Log } from '../logs/log.port.js';

type Step = { readonly what: string; readonly stop: () => Promise<unknown> };

/** What a process has begun, ended in the other order and within its time. */
export class RunningProcess {
  private readonly steps: Step[] = [];
  private ending: Promise<void> | undefined;
  private begun = false;

  constructor(private readonly log: Log) {}

  /** Keeps how to end what was just begun. */
  began(what: string, stop: Step['stop']): void {
    this.steps.push({ what, stop });
  }

  /** Everything has begun. */
  complete(): void {
    this.begun = true;
  }

  get isComplete(): boolean {
    return this.begun && this.ending === undefined;
  }

  /** Safe to call twice. A step that fails is said, and the others follow all the same. */
  end(): Promise<void> {
    return (this.ending ??= this.endAll());
  }

  private async endAll(): Promise<void> {
    for (const { what, stop } of this.steps.reverse()) {
      try {
        await stop();
      } catch (error) {
        this.log.error('A part of the process did not end well.', { name: what, error });
      }
    }
  }
}

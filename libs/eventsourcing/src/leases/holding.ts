import type { Lease, Leases } from './leases.js';

export type HoldingOptions = {
  readonly leases: Leases;
  readonly name: string;
  readonly holder: string;
  /** How often, in real time, a lease is asked for or renewed. */
  readonly everyMilliseconds: number;
  /** Runs while the lease is held; it must end soon after `signal` says so. */
  readonly work: (lease: Lease, signal: AbortSignal) => Promise<void>;
  readonly onError: (error: unknown) => void;
};

/** Does work whenever, and only while, this process holds a lease: taken when free, renewed, dropped when lost. */
export class Holding {
  #lease: Lease | undefined;
  #running: { readonly abort: AbortController; readonly done: Promise<void> } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(private readonly options: HoldingOptions) {}

  /** The lease, while it is held. */
  get lease(): Lease | undefined {
    return this.#lease;
  }

  async start(): Promise<void> {
    this.#timer = setInterval(() => void this.#queue(), this.options.everyMilliseconds);
    await this.#queue();
  }

  /** Ends the work, then gives the lease back. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
    await this.#end();
    if (this.#lease) await this.options.leases.release(this.#lease);
    this.#lease = undefined;
  }

  #queue(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#tick()).catch(this.options.onError);
    return this.#turn;
  }

  async #tick(): Promise<void> {
    const { leases, name, holder } = this.options;
    if (this.#lease && !(await leases.renew(this.#lease))) {
      this.#lease = undefined;
      await this.#end();
    }
    this.#lease ??= await leases.acquire(name, holder);
    if (this.#lease && !this.#running) this.#begin(this.#lease);
  }

  #begin(lease: Lease): void {
    const abort = new AbortController();
    const done = this.options
      .work(lease, abort.signal)
      .catch(this.options.onError)
      .finally(() => {
        if (this.#running?.abort === abort) this.#running = undefined;
      });
    this.#running = { abort, done };
  }

  async #end(): Promise<void> {
    const running = this.#running;
    running?.abort.abort();
    await running?.done;
    this.#running = undefined;
  }
}

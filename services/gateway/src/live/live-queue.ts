import { tooSlow } from '../errors/gateway.errors.js';

/** Longest queue for one watcher. One that is slower is told so: items are never dropped silently. */
const LONGEST = 10_000;

type Waiting<Item> = { readonly resolve: (item: Item | undefined) => void; readonly reject: (error: unknown) => void };

/** Hands items from whoever brings them to one who takes them, in order. */
export class LiveQueue<Item> {
  private readonly items: Item[] = [];
  private waiting: Waiting<Item> | undefined;
  private failure: unknown;
  private isClosed = false;

  push(item: Item): void {
    if (this.isClosed || this.failure) return;
    if (this.waiting) return this.settle().resolve(item);
    if (this.items.length >= LONGEST) return this.fail(tooSlow());
    this.items.push(item);
  }

  fail(error: unknown): void {
    this.failure = error;
    if (this.waiting) this.settle().reject(error);
  }

  close(): void {
    this.isClosed = true;
    if (this.waiting) this.settle().resolve(undefined);
  }

  /** The next item; nothing once closed. Rejects with what the queue failed with. */
  take(): Promise<Item | undefined> {
    if (this.failure) return Promise.reject(asError(this.failure));
    if (this.isClosed) return Promise.resolve(undefined);
    const item = this.items.shift();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  private settle(): Waiting<Item> {
    const { waiting } = this;
    this.waiting = undefined;
    return waiting ?? { resolve: () => undefined, reject: () => undefined };
  }
}

const asError = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)));

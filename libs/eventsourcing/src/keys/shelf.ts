import type { Clock } from '@parley/kernel';

/** No key outlives its subject's erasure by more than this. */
const LIFETIME = 60_000;

/** A subject's keys take some 200 bytes: enough for the chats of a busy minute. */
const MOST = 50_000;

type Kept<Value> = { readonly value: Value; readonly until: number };

/** Keeps a bounded number of answers for a minute; what was kept longer is let go of as soon as another comes. */
export class Shelf<Value> {
  /** The first is the oldest. */
  readonly #kept = new Map<string, Kept<Value>>();

  constructor(
    private readonly clock: Clock,
    private readonly most = MOST,
  ) {}

  get size(): number {
    return this.#kept.size;
  }

  get(name: string): Value | undefined {
    const kept = this.#kept.get(name);
    return kept && kept.until > this.clock.now().getTime() ? kept.value : undefined;
  }

  put(name: string, value: Value): void {
    const now = this.clock.now().getTime();
    this.#kept.delete(name);
    this.#kept.set(name, { value, until: now + LIFETIME });
    for (const [oldest, { until }] of this.#kept) {
      if (until > now && this.#kept.size <= this.most) break;
      this.#kept.delete(oldest);
    }
  }

  drop(name: string): void {
    this.#kept.delete(name);
  }

  dropWhere(isMeant: (name: string) => boolean): void {
    for (const name of this.#kept.keys()) if (isMeant(name)) this.#kept.delete(name);
  }
}

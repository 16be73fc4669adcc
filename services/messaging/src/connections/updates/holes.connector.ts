/** Boxes in which something is missing, and since when: a hole has its time to close by itself. */
export class Holes {
  readonly #since = new Map<string, number>();

  constructor(private readonly patience: number) {}

  get areNone(): boolean {
    return this.#since.size === 0;
  }

  open(box: string, since = performance.now()): void {
    if (!this.#since.has(box)) this.#since.set(box, since);
  }

  close(box: string): void {
    this.#since.delete(box);
  }

  /** Milliseconds until the next has had its time, at most so many. */
  dueIn(most: number): number {
    const due = [...this.#since.values()].map((since) => since + this.patience - performance.now());
    return Math.max(1, Math.min(most, ...due));
  }

  overdue(): readonly string[] {
    const now = performance.now();
    return [...this.#since].flatMap(([box, since]) => (now - since >= this.patience ? [box] : []));
  }
}

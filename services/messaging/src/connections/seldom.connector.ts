/** What is done so often at most. */
export class Seldom {
  #doneAt = -Infinity;

  constructor(private readonly milliseconds: number) {}

  get isDue(): boolean {
    return performance.now() - this.#doneAt >= this.milliseconds;
  }

  done(): void {
    this.#doneAt = performance.now();
  }
}

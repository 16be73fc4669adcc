/** The most events of one transaction, and the fewest: each costs statements of its own beside them. */
const [MOST, LEAST] = [200, 5];

/**
 * Milliseconds of effects in one transaction. While it is open, no feed of the whole cluster goes on behind it: what
 * is slow takes fewer events at once, so that nobody waits for it.
 */
const LONGEST = 40;

/** How many events of one consumer a transaction takes, by how long the last ones took. */
export class Pace {
  #each = 0;

  get most(): number {
    return this.#each * MOST <= LONGEST ? MOST : Math.max(LEAST, Math.floor(LONGEST / this.#each));
  }

  took(events: number, milliseconds: number): void {
    if (events > 0) this.#each = (this.#each + milliseconds / events) / 2;
  }
}

/** The most events of one transaction, and the fewest: each costs statements of its own beside them. */
const [MOST, LEAST] = [200, 5];

/**
 * Milliseconds that the events of one transaction may cost. While it is open, no feed of the whole cluster goes on
 * behind it: what is slow takes fewer events at once, so that nobody waits for it.
 */
const LONGEST = 40;

/** The server ends a transaction after two seconds: one that took half of that is too long. */
const TOO_LONG = 1000;

/** Every so many transactions one takes half: what an event costs shows only where sizes differ. */
const PROBE = 8;

/** How much of what was seen still counts after each transaction. */
const MEMORY = 0.8;

type Sums = { readonly n: number; readonly nn: number; readonly t: number; readonly nt: number; readonly one: number };

const nothing: Sums = { one: 0, n: 0, nn: 0, t: 0, nt: 0 };

const seenAlso = ({ one, n, nn, t, nt }: Sums, events: number, milliseconds: number): Sums => ({
  one: MEMORY * one + 1,
  n: MEMORY * n + events,
  nn: MEMORY * nn + events ** 2,
  t: MEMORY * t + milliseconds,
  nt: MEMORY * nt + events * milliseconds,
});

/**
 * How many events of one consumer a transaction takes, by what one more of them costs (the slope of least squares). What
 * a transaction costs whatever it holds is no reason for fewer: on a busy machine that is most of it, and smaller ones
 * would only be more of them; there its events may cost as much again.
 */
export class Pace {
  #seen = nothing;
  #limit = MOST;
  #turns = 0;

  /** For the next transaction. */
  next(): number {
    this.#turns += 1;
    return this.#turns % PROBE === 0 ? Math.ceil(this.#limit / 2) : this.#limit;
  }

  took(events: number, milliseconds: number): void {
    if (events === 0) return;
    this.#seen = seenAlso(this.#seen, events, milliseconds);
    const grown = milliseconds > TOO_LONG ? events / 2 : Math.max(2 * events, this.#limit);
    this.#limit = Math.max(LEAST, Math.min(this.#affordable, grown));
  }

  /** A transaction of so many was undone, maybe for its length. */
  gaveUp(events: number): void {
    this.#limit = Math.max(LEAST, Math.min(this.#limit, Math.floor(events / 4)));
  }

  get #affordable(): number {
    const { one, n, nn, t, nt } = this.#seen;
    const spread = one * nn - n * n;
    const each = Math.max(0, spread < 1 ? t / n : (one * nt - n * t) / spread);
    const fixed = Math.max(0, (t - each * n) / one);
    const budget = Math.max(LONGEST, Math.min(fixed, TOO_LONG - fixed));
    return each * MOST <= budget ? MOST : Math.floor(budget / each);
  }
}

import { Clock } from '@parley/kernel';

/** A clock that stands still until it is moved. */
export class MovableClock extends Clock {
  #now: number;

  constructor(start: string) {
    super();
    this.#now = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Moves time forward, or back with a negative number, as a server's clock may be set back. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  moveTo(instant: string): void {
    this.#now = Date.parse(instant);
  }
}

/** Starts on a Monday morning, far from any change of the year or of summer time. */
export const movableClock = (start = '2026-03-02T09:00:00.000Z'): MovableClock => new MovableClock(start);

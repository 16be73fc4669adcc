import { Clock } from '@parley/kernel';

/** A clock that runs as every clock does, and that a test can set ahead for the whole installation at once. */
export class RunningClock extends Clock {
  #aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.#aheadMs);
  }

  advance(milliseconds: number): void {
    this.#aheadMs += milliseconds;
  }
}

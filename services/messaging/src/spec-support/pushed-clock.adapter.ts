import { SystemClock } from '@parley/platform';

/** A clock that runs, and can be pushed on. */
export class PushedClock extends SystemClock {
  #ahead = 0;

  override now(): Date {
    return new Date(super.now().getTime() + this.#ahead);
  }

  push(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}

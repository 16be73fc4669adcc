import { setTimeout as wait } from 'node:timers/promises';

import type { Hearing } from '@parley/platform';

/** The shortest and the longest rest, in milliseconds. */
const [SHORTEST, LONGEST] = [10, 1000];

/** How much longer or shorter each rest is than the one before. */
const STEP = 1.5;

/**
 * Lets those go first who read what was taken in. What Telegram has for us waits there unharmed, while they would fall
 * behind for as long as more is taken in than all of them together can do.
 */
export class GivingWay {
  #rest = 0;

  constructor(
    private readonly hearing: Pick<Hearing, 'isLate'>,
    private readonly pause: (milliseconds: number) => Promise<unknown> = (milliseconds) => wait(milliseconds),
  ) {}

  /** Rests between two appends: the longer, the longer they have been late. */
  async rest(): Promise<void> {
    if (this.#rest > 0) await this.pause(this.#rest);
    const longer = Math.min(LONGEST, Math.max(SHORTEST, this.#rest * STEP));
    const shorter = this.#rest <= SHORTEST ? 0 : this.#rest / STEP;
    this.#rest = this.hearing.isLate ? longer : shorter;
  }
}

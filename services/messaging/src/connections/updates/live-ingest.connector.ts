import type { Hearing } from '@parley/platform';

import type { TelegramUpdate } from '../../telegram/update.js';
import { GivingWay } from './giving-way.connector.js';
import type { Ingest } from './ingest.connector.js';

/** One append takes so many at most. */
const MOST_PER_APPEND = 200;

/** Stores what comes live, in its order, as fast as those who read it follow. */
export class LiveIngest {
  readonly #way: GivingWay;

  constructor(
    private readonly ingest: Ingest,
    hearing: Hearing,
  ) {
    this.#way = new GivingWay(hearing);
  }

  async take(updates: readonly TelegramUpdate[]): Promise<void> {
    for (let at = 0; at < updates.length; at += MOST_PER_APPEND) {
      await this.ingest.take(updates.slice(at, at + MOST_PER_APPEND), 'live');
      await this.#way.rest();
    }
  }
}

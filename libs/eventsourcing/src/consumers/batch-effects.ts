import type { Clock } from '@parley/kernel';

import type { EventOpener, OpenedEvent } from '../bus/opener.port.js';
import type { Place } from '../bus/place.js';
import { type CrashAt, neverCrash } from '../crash/crash-at.js';
import { Parking } from '../parked/parking.js';
import { together } from './all-together.js';
import type { Consumer, Delivered } from './consumer.js';
import { Cursors, FencedOff, type Reader } from './cursors.js';
import type { EffectTransaction, EffectTransactions } from './effect-transactions.port.js';
import { oneByOne } from './one-by-one.js';

export type ConsumerParts = {
  /** The consumer's own service. */
  readonly schema: string;
  readonly transactions: EffectTransactions;
  readonly opener: EventOpener;
  readonly clock: Clock;
  readonly crashAt?: CrashAt;
  /** An event was parked: what an alarm counts. */
  readonly onParked?: (consumer: string, problem: string) => void;
};

/** A consumer in one lane, under the fence of its lease. */
export type Held = { readonly consumer: Consumer; readonly reader: Reader; readonly fence: string };

/** Handles some of the events, from the first on, and says how many. */
type Way = (transaction: EffectTransaction, work: Work) => Promise<number>;

export type Work = {
  readonly consumer: Consumer;
  readonly parking: Parking;
  readonly events: readonly OpenedEvent[];
  readonly onParked: (problem: string) => void;
};

type Step = { readonly held: Held; readonly left: readonly OpenedEvent[]; readonly through: Place; readonly way: Way };

/** Handles batches: effects, inbox, parked events and cursor in one transaction. */
export class BatchEffects {
  readonly #cursors: Cursors;
  readonly #parking: Parking;
  readonly #crashAt: CrashAt;

  constructor(private readonly parts: ConsumerParts) {
    this.#cursors = new Cursors(parts.schema);
    this.#parking = new Parking(parts.schema, parts.clock);
    this.#crashAt = parts.crashAt ?? neverCrash;
  }

  /**
   * Handles the events and moves the cursor to `through`: in one transaction where all goes well, and one by one, each
   * behind a savepoint, where it doesn't.
   */
  async apply(held: Held, events: readonly Delivered[], through: Place): Promise<void> {
    let left = await this.parts.opener.open(events);
    do {
      left = await this.#step({ held, left, through, way: together }).catch((error: unknown) => {
        if (error instanceof FencedOff || left.length === 0) throw error;
        return this.#step({ held, left, through, way: oneByOne });
      });
      await this.#crashAt('effect-committed-not-acked');
    } while (left.length > 0);
  }

  /** Where the consumer stands, taken over from whoever held it before. */
  claim({ reader, fence }: Held, start: Place): Promise<Place> {
    return this.parts.transactions.run((transaction) => this.#cursors.claim(transaction, reader, { fence, start }));
  }

  #step({ held, left, through, way }: Step): Promise<readonly OpenedEvent[]> {
    const { consumer, reader, fence } = held;
    const onParked = (problem: string) => this.parts.onParked?.(consumer.name, problem);
    return this.parts.transactions.run(async (transaction) => {
      await this.#cursors.lock(transaction, reader, fence);
      const done = await way(transaction, { consumer, parking: this.#parking, events: left, onParked });
      const rest = left.slice(done);
      const [next] = rest;
      await this.#cursors.move(transaction, reader, { ...(next ? before(next.sealed) : through), fence });
      await this.#crashAt('effect-not-committed');
      return rest;
    });
  }
}

/** The place before an event that this transaction has not reached. */
const before = ({ epoch, seq }: Delivered): Place => ({ epoch, seq: BigInt(seq) - 1n });

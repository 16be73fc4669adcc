import type { Clock } from '@parley/kernel';

import type { EventOpener, OpenedEvent } from '../bus/opener.port.js';
import type { Place } from '../bus/place.js';
import { type CrashAt, neverCrash } from '../crash/crash-at.js';
import { Parking } from '../parked/parking.js';
import { together } from './all-together.js';
import type { Consumer, Delivered } from './consumer.js';
import { Cursors, FencedOff, type Reader } from './cursors.js';
import type { EffectTransactions } from './effect-transactions.port.js';
import { oneByOne } from './one-by-one.js';
import { Pace } from './pace.js';

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

export type Work = {
  readonly consumer: Consumer;
  readonly parking: Parking;
  readonly events: readonly OpenedEvent[];
  readonly onParked: (problem: string) => void;
  /** The organization that the transaction stands in already. */
  readonly entered?: string;
};

/** Handles batches: effects, inbox, parked events and cursor in one transaction. */
export class BatchEffects {
  readonly #cursors: Cursors;
  readonly #parking: Parking;
  readonly #crashAt: CrashAt;
  readonly #paces = new Map<string, Pace>();

  constructor(private readonly parts: ConsumerParts) {
    this.#cursors = new Cursors(parts.schema);
    this.#parking = new Parking(parts.schema, parts.clock);
    this.#crashAt = parts.crashAt ?? neverCrash;
  }

  /**
   * Handles the events and moves the cursor to `through`: in few transactions where all goes well, and one by one, each
   * behind a savepoint, where it doesn't.
   */
  async apply(held: Held, events: readonly Delivered[], through: Place): Promise<void> {
    let left = await this.parts.opener.open(events);
    do {
      left = await this.#together(held, left, through).catch((error: unknown) => {
        if (error instanceof FencedOff || left.length === 0) throw error;
        return this.#oneByOne(held, left, through);
      });
      await this.#crashAt('effect-committed-not-acked');
    } while (left.length > 0);
  }

  /** Where the consumer stands, taken over from whoever held it before. */
  claim({ reader, fence }: Held, start: Place): Promise<Place> {
    return this.parts.transactions.run((transaction) => this.#cursors.claim(transaction, reader, { fence, start }));
  }

  /** All that the pace allows, or nothing: the cursor moves first, since it is known where to. */
  #together(held: Held, left: readonly OpenedEvent[], through: Place): Promise<readonly OpenedEvent[]> {
    const { consumer, reader, fence } = held;
    const pace = this.#paceOf(consumer);
    const most = pace.next();
    const [events, rest] = [left.slice(0, most), left.slice(most)];
    const to = { ...placeBefore(rest, through), fence };
    const entered = events[0]?.sealed.event.envelope.tenantId ?? '';
    const handled = this.parts.transactions.run(async (transaction) => {
      await this.#cursors.take(transaction, reader, { ...to, tenantId: entered });
      const began = performance.now();
      await together(transaction, { ...this.#workOf(consumer, events), entered });
      pace.took(events.length, performance.now() - began);
      await this.#crashAt('effect-not-committed');
      return rest;
    });
    return handled.catch((error: unknown) => {
      pace.gaveUp(events.length);
      throw error;
    });
  }

  #oneByOne(held: Held, left: readonly OpenedEvent[], through: Place): Promise<readonly OpenedEvent[]> {
    const { consumer, reader, fence } = held;
    return this.parts.transactions.run(async (transaction) => {
      await this.#cursors.lock(transaction, reader, fence);
      const rest = left.slice(await oneByOne(transaction, this.#workOf(consumer, left)));
      await this.#cursors.move(transaction, reader, { ...placeBefore(rest, through), fence });
      await this.#crashAt('effect-not-committed');
      return rest;
    });
  }

  #workOf(consumer: Consumer, events: readonly OpenedEvent[]): Work {
    const onParked = (problem: string) => this.parts.onParked?.(consumer.name, problem);
    return { consumer, parking: this.#parking, events, onParked };
  }

  #paceOf({ name }: Consumer): Pace {
    const pace = this.#paces.get(name) ?? new Pace();
    this.#paces.set(name, pace);
    return pace;
  }
}

/** The place before the first event that a transaction has not reached. */
function placeBefore([next]: readonly OpenedEvent[], through: Place): Place {
  return next ? { epoch: next.sealed.epoch, seq: BigInt(next.sealed.seq) - 1n } : through;
}

import type { Clock } from '@parley/kernel';

import type { EventOpener, Opened } from '../bus/opener.port.js';
import type { Place } from '../bus/place.js';
import { positionOf } from '../bus/position.js';
import { type CrashAt, neverCrash } from '../crash/crash-at.js';
import { Parking } from '../parked/parking.js';
import { problemOf } from '../parked/problem.js';
import type { Consumer, Delivered } from './consumer.js';
import { Cursors, type Reader } from './cursors.js';
import type { EffectTransaction, EffectTransactions } from './effect-transactions.port.js';

export type ConsumerParts = {
  /** The consumer's own service. */
  readonly schema: string;
  readonly transactions: EffectTransactions;
  readonly opener: EventOpener;
  readonly clock: Clock;
  readonly crashAt?: CrashAt;
  /** Called once the events were parked for good: what an alarm counts. */
  readonly onParked?: (consumer: string, problem: string) => void;
};

/** A consumer in one lane, under the fence of its lease. */
export type Held = { readonly consumer: Consumer; readonly reader: Reader; readonly fence: string };

/** Longest time in milliseconds that one transaction takes further events: it holds back the feed of the cluster. */
const patience = 500;

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

  /** Handles the events and moves the cursor to `through`, in one transaction or, where they are slow, in several. */
  async apply(held: Held, events: readonly Delivered[], through: Place): Promise<void> {
    let left = await this.parts.opener.open(events);
    do {
      left = await this.parts.transactions.run((transaction) => this.#some(transaction, held, { left, through }));
      await this.#crashAt('effect-committed-not-acked');
    } while (left.length > 0);
  }

  /** Where the consumer stands, taken over from whoever held it before. */
  claim({ reader, fence }: Held, start: Place): Promise<Place> {
    return this.parts.transactions.run((transaction) => this.#cursors.claim(transaction, reader, { fence, start }));
  }

  async #some(transaction: EffectTransaction, { consumer, reader, fence }: Held, { left, through }: Rest) {
    await this.#cursors.lock(transaction, reader, fence);
    const started = performance.now();
    let done = 0;
    let tenantId = '';
    for (const opened of left) {
      if (done > 0 && performance.now() - started > patience) break;
      const { envelope } = opened.sealed.event;
      if (envelope.tenantId !== tenantId) await transaction.enter(envelope.tenantId);
      tenantId = envelope.tenantId;
      await this.#one(transaction, consumer, opened);
      done += 1;
    }
    const rest = left.slice(done);
    const [next] = rest;
    await this.#cursors.move(transaction, reader, { ...(next ? before(next.sealed) : through), fence });
    await this.#crashAt('effect-not-committed');
    return rest;
  }

  async #one(transaction: EffectTransaction, consumer: Consumer, opened: Opened): Promise<void> {
    await transaction.query('savepoint event');
    try {
      const received = await this.#parking.receive(transaction, consumer.name, opened.sealed);
      if (received === 'behind') await this.#park(transaction, consumer, { opened, isBehind: true });
      if (received === 'fresh') await handle(transaction, consumer, opened);
      await transaction.query('release savepoint event');
    } catch (error) {
      await transaction.query('rollback to savepoint event');
      await this.#park(transaction, consumer, { opened, isBehind: false, error });
    }
  }

  async #park(transaction: EffectTransaction, { name }: Consumer, failure: Failure): Promise<void> {
    const { opened, isBehind, error } = failure;
    const problem = isBehind ? 'behind' : problemOf(error);
    await this.#parking.park(transaction, {
      consumer: name,
      delivered: opened.sealed,
      problem,
      tries: isBehind ? 0 : 1,
      isWorthRetrying: isBehind || 'event' in opened,
    });
    this.parts.onParked?.(name, problem);
  }
}

type Rest = { readonly left: readonly Opened[]; readonly through: Place };

type Failure = { readonly opened: Opened; readonly isBehind: boolean; readonly error?: unknown };

/** The place before an event that this transaction has not reached. */
const before = ({ epoch, seq }: Delivered): Place => ({ epoch, seq: BigInt(seq) - 1n });

/** Runs one event's effect, or throws why it can't be read. */
export async function handle(transaction: EffectTransaction, consumer: Consumer, opened: Opened): Promise<void> {
  if ('problem' in opened) throw opened.problem;
  const { event, sealed } = opened;
  await transaction.effect((effect) => consumer.handle(event, { ...effect, position: positionOf(sealed) }));
}

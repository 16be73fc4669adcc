import type { FeedSource } from '../bus/feed-source.port.js';
import type { ConsumerParts } from '../consumers/batch-effects.js';
import type { Consumer } from '../consumers/consumer.js';
import type { EffectTransaction } from '../consumers/effect-transactions.port.js';
import { handleEvents } from '../consumers/handle-events.js';
import { forService } from '../schema/service-name.js';
import type { OpenedEvent } from '../bus/opener.port.js';
import type { ParkedEvent, ParkedEvents } from './parked-events.js';
import { Parking } from './parking.js';
import { problemOf } from './problem.js';

export type RetryParts = ConsumerParts & {
  readonly parked: ParkedEvents;
  /** Where parked events are read again. */
  readonly feeds: FeedSource;
};

/** Tries parked events again when they are due, each stream in its order. */
export class Retries {
  readonly #parking: Parking;
  readonly #consumers: ReadonlyMap<string, Consumer>;

  constructor(
    private readonly parts: RetryParts,
    consumers: readonly Consumer[],
  ) {
    this.#parking = new Parking(parts.schema, parts.clock);
    this.#consumers = new Map(consumers.map((consumer) => [consumer.name, consumer]));
  }

  /** Tries everything that is due now, and what becomes due by it; answers how many events left the table. */
  async run(signal: AbortSignal): Promise<number> {
    let handled = 0;
    for (let last = 1; last > 0 && !signal.aborted; handled += last) {
      last = 0;
      for (const parked of await this.parts.parked.due([...this.#consumers.keys()]))
        last += (await this.#retry(parked)) ? 1 : 0;
    }
    return handled;
  }

  async #retry(parked: ParkedEvent): Promise<boolean> {
    const consumer = this.#consumers.get(parked.consumer);
    const opened = await this.#read(parked);
    if (!consumer) return false;
    return this.parts.transactions.run(async (transaction) => {
      await transaction.enter(parked.tenantId);
      if (!(await this.#hold(transaction, parked))) return false;
      if (!opened) return this.#vanished(transaction, parked);
      return this.#attempt(transaction, consumer, { parked, opened });
    });
  }

  async #attempt(transaction: EffectTransaction, consumer: Consumer, { parked, opened }: Attempt): Promise<boolean> {
    await transaction.query('savepoint event');
    try {
      await this.#parking.unpark(transaction, consumer.name, opened.sealed);
      const isFresh = (await this.#parking.enter(transaction, consumer.name, opened.sealed)) === 'fresh';
      if (isFresh) await handleEvents(transaction, consumer, [opened]);
      await transaction.query('release savepoint event');
      return true;
    } catch (error) {
      await transaction.query('rollback to savepoint event');
      const isWorthRetrying = 'event' in opened;
      const failure = { problem: problemOf(error), tries: parked.tries + 1, isWorthRetrying };
      await this.#parking.park(transaction, { consumer: consumer.name, delivered: opened.sealed, ...failure });
      return false;
    }
  }

  /** Whether it is still parked, and nobody else tries it at this moment. */
  async #hold(transaction: EffectTransaction, { tenantId, consumer, eventId }: ParkedEvent): Promise<boolean> {
    const { rows } = await transaction.query(
      forService(
        this.parts.schema,
        `select 1 from {service}.parked where tenant_id = $1 and consumer = $2 and event_id = $3
          for update skip locked`,
      ),
      [tenantId, consumer, eventId],
    );
    return rows.length > 0;
  }

  /** The feed was restored to before this event: it waits for a host, who knows whether it ever happened. */
  async #vanished(transaction: EffectTransaction, { tenantId, consumer, eventId }: ParkedEvent): Promise<boolean> {
    await transaction.query(
      forService(
        this.parts.schema,
        `update {service}.parked set next_try_at = null, problem = 'eventsourcing.event-vanished'
          where tenant_id = $1 and consumer = $2 and event_id = $3`,
      ),
      [tenantId, consumer, eventId],
    );
    return false;
  }

  async #read({ service, seq, eventId }: ParkedEvent): Promise<OpenedEvent | undefined> {
    const { events } = await this.parts.feeds.read(service, { after: BigInt(seq) - 1n, limit: 1 });
    const found = events.filter(({ event }) => event.envelope.id === eventId);
    const [opened] = await this.parts.opener.open(found);
    return opened;
  }
}

type Attempt = { readonly parked: ParkedEvent; readonly opened: OpenedEvent };

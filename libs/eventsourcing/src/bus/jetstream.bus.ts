import type { Arrival, Carried } from '../relay/message.js';
import { type Batch, Bus, type FeedSubscription } from './bus.port.js';
import { requestOf } from './embedded.bus.js';
import type { FeedSource } from './feed-source.port.js';
import { judge } from './intake.js';
import { isInLane, partitionsOf } from './lane.js';
import { type Place, inEpoch } from './place.js';
import { type Broker, StreamReader } from './stream-reader.js';

export type JetStreamBusOptions = {
  /** How long silence lasts before the owner is asked whether there is really nothing. */
  readonly silenceMilliseconds?: number;
  readonly onError?: (error: unknown) => void;
};

/**
 * The bus over JetStream. The broker is believed only what fits together; every hole, every new epoch and every long
 * silence is settled by asking the owner's feed. So a broker that loses, repeats or starves costs time, never events.
 */
export class JetStreamBus extends Bus {
  constructor(
    private readonly broker: Broker,
    private readonly feeds: FeedSource,
    private readonly options: JetStreamBusOptions = {},
  ) {
    super();
  }

  async *subscribe(subscription: FeedSubscription): AsyncIterable<Batch> {
    const { service, lane, limit, signal } = subscription;
    const course: Course = { standing: subscription.after };
    yield* this.#meetEpoch(subscription, course);
    while (!signal.aborted) {
      const reader = await StreamReader.open(this.broker, { service, lane, limit }, course.standing).catch(
        (error: unknown) => {
          this.options.onError?.(error);
          return undefined;
        },
      );
      try {
        yield* reader ? this.#fromStream(subscription, course, reader) : this.#withoutStream(subscription, course);
      } finally {
        await reader?.close();
      }
    }
  }

  get #silence(): number {
    return this.options.silenceMilliseconds ?? 2000;
  }

  /** The place as the current epoch names it: a stream also holds what a restore took back. */
  async *#meetEpoch(subscription: FeedSubscription, course: Course): AsyncIterable<Batch> {
    const { epoch } = await this.feeds.read(subscription.service, {
      ...requestOf(subscription, course.standing),
      limit: 1,
    });
    if (epoch.epoch === course.standing.epoch) return;
    course.standing = inEpoch(course.standing, epoch);
    yield { events: [], through: course.standing };
  }

  async *#fromStream(subscription: FeedSubscription, course: Course, reader: StreamReader): AsyncIterable<Batch> {
    while (!subscription.signal.aborted) {
      const arrivals = await reader.arrivals(this.#silence, subscription.signal);
      yield* this.#take(subscription, course, arrivals);
      if (arrivals.length > 0) continue;
      yield* this.#fromFeed(subscription, course);
      if (!(await reader.isSound())) return;
    }
  }

  /** While there is no stream, the feed alone. */
  async *#withoutStream(subscription: FeedSubscription, course: Course): AsyncIterable<Batch> {
    yield* this.#fromFeed(subscription, course);
    await pausing(this.#silence, subscription.signal);
  }

  /** One batch of what follows on; before a hole it ends, and the hole is filled. */
  async *#take(subscription: FeedSubscription, course: Course, arrivals: readonly Arrival[]): AsyncIterable<Batch> {
    let events: Carried[] = [];
    for (const arrival of arrivals) {
      const judgement = judge(course.standing, followsOn(subscription, arrival));
      if (judgement === 'known') continue;
      if (judgement === 'next') {
        course.standing = { epoch: arrival.epoch, seq: BigInt(arrival.seq) };
        if (isWanted(subscription, arrival)) events.push(arrival.opened());
        continue;
      }
      if (events.length > 0) yield { events, through: before(course, events) };
      events = [];
      yield* this.#fromFeed(subscription, course);
    }
    if (arrivals.length > 0) yield { events, through: course.standing };
  }

  /** Everything up to the feed's head, as its owner says it. */
  async *#fromFeed(subscription: FeedSubscription, course: Course): AsyncIterable<Batch> {
    for (;;) {
      const page = await this.feeds.read(subscription.service, requestOf(subscription, course.standing));
      if (page.epoch.epoch !== course.standing.epoch) {
        course.standing = inEpoch(course.standing, page.epoch);
        yield { events: [], through: course.standing };
        continue;
      }
      if (page.through === course.standing.seq) return;
      course.standing = { ...course.standing, seq: page.through };
      yield { events: page.events, through: course.standing };
    }
  }
}

/** Where a subscription stands, while batches are made of what arrives. */
type Course = { standing: Place };

const before = ({ standing }: Course, events: readonly Carried[]): Place => {
  const last = events.at(-1);
  return last ? { epoch: last.epoch, seq: BigInt(last.seq) } : standing;
};

/** A lane of one partition is sent its own messages alone, so they follow on each other within it. */
function followsOn({ lane }: FeedSubscription, { epoch, seq, previousSeq, previousInStream }: Arrival) {
  const previous = partitionsOf(lane)?.length === 1 ? previousSeq : previousInStream;
  return { epoch, seq: BigInt(seq), previous: BigInt(previous) };
}

const isWanted = ({ lane, types }: FeedSubscription, { partition, type }: Arrival): boolean =>
  isInLane(lane, partition) && (types?.includes(type) ?? true);

const pausing = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });

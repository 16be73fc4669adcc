import type { Delivered } from '../consumers/consumer.js';
import type { Lane } from './lane.js';
import type { Place } from './place.js';

export type FeedSubscription = {
  /** Whose feed. */
  readonly service: string;
  readonly after: Place;
  readonly lane: Lane;
  /** Which events; all that the service exports if absent. */
  readonly types?: readonly string[];
  /** The most events of one batch. */
  readonly limit: number;
  readonly signal: AbortSignal;
};

/** Events in `seq` order, without a gap and without a repeat since the batch before. */
export type Batch = {
  /** As they were stored: personal fields are ciphertext. */
  readonly events: readonly Delivered[];
  /** The subscriber stands here once it has handled the batch. */
  readonly through: Place;
};

/**
 * Carries events from the service that owns them to whoever asks. The next batch is fetched when it is asked for, so a
 * slow reader slows nobody else and fills no memory. What a subscriber has durably done it must remember itself.
 */
export abstract class Bus {
  /** Ends when the signal is given; throws what the transport throws, and can then be asked again. */
  abstract subscribe(subscription: FeedSubscription): AsyncIterable<Batch>;
}

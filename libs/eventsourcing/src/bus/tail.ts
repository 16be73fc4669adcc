import { livePositionUnknown } from '../log.errors.js';
import type { Bus, FeedSubscription } from './bus.port.js';
import { wholeFeed } from './lane.js';
import type { OpenedEvent, EventOpener } from './opener.port.js';
import type { Place } from './place.js';

export type Tail = Pick<FeedSubscription, 'service' | 'after' | 'signal'> & Partial<Pick<FeedSubscription, 'types'>>;

/** What a live reader gets: events in clear, and the place behind them, which is all it needs to come back. */
export type TailBatch = { readonly events: readonly OpenedEvent[]; readonly through: Place };

/** Events of one batch of a live reader. */
const batchSize = 200;

/**
 * Reads a service's feed live from a place on, with a cursor in memory alone: what the gateway fans out.
 * @throws DomainError `invalid` `activity.position-unknown` once a restore has taken back what the reader has seen
 */
export async function* tail(
  bus: Bus,
  opener: EventOpener,
  { service, after, signal, types }: Tail,
): AsyncIterable<TailBatch> {
  const subscription = { service, after, lane: wholeFeed, limit: batchSize, signal, ...(types && { types }) };
  let last = after;
  for await (const { events, through } of bus.subscribe(subscription)) {
    if (last.epoch > 0 && through.epoch !== last.epoch && through.seq < last.seq) throw livePositionUnknown(service);
    last = through;
    yield { events: await opener.open(events), through };
  }
}

import { type Batch, Bus, type FeedSubscription } from './bus.port.js';
import type { FeedRequest, FeedSource } from './feed-source.port.js';
import type { FeedSignals } from './feed-signals.js';
import { partitionsOf } from './lane.js';
import { type Place, inEpoch } from './place.js';

/** How long a reader waits for a signal before it looks by itself: a sequencer may run in another process. */
const patience = 1000;

/** The bus of one process: reads the feeds themselves, so nothing can be lost on the way. */
export class EmbeddedBus extends Bus {
  constructor(
    private readonly feeds: FeedSource,
    private readonly signals: FeedSignals,
  ) {
    super();
  }

  async *subscribe(subscription: FeedSubscription): AsyncIterable<Batch> {
    const { service, signal } = subscription;
    let standing = subscription.after;
    while (!signal.aborted) {
      const seen = this.signals.count(service);
      const page = await this.feeds.read(service, requestOf(subscription, standing));
      if (page.epoch.epoch !== standing.epoch) {
        standing = inEpoch(standing, page.epoch);
        yield { events: [], through: standing };
      } else if (page.through > standing.seq) {
        standing = { ...standing, seq: page.through };
        yield { events: page.events, through: standing };
      } else {
        await this.signals.changed(service, { seen, milliseconds: patience, signal });
      }
    }
  }
}

/** The part of a subscription that the feed itself can answer. */
export function requestOf({ lane, limit, types }: FeedSubscription, { epoch, seq }: Place): FeedRequest {
  const partitions = partitionsOf(lane);
  return { after: seq, limit, ...(epoch > 0 && { epoch }), ...(partitions && { partitions }), ...(types && { types }) };
}

import { type FeedPage, FeedSource } from '@parley/eventsourcing';

/** The feeds of the other services where identity runs alone: in each, nothing ever happened. */
export class NothingElsewhere extends FeedSource {
  override read(): Promise<FeedPage> {
    return Promise.resolve({ epoch: { epoch: 1, after: 0n }, head: 0n, through: 0n, events: [] });
  }
}

import { DatabaseFeeds, type FeedPage, type FeedRequest, FeedSource, type Queryable } from '@parley/eventsourcing';

/** The feeds of the services that run in this process, and where to ask for the others'. */
export class ProcessFeeds extends FeedSource {
  private readonly own = new Map<string, FeedSource>();

  /** @param elsewhere feeds of services in other processes; none where all run in one */
  constructor(private readonly elsewhere?: FeedSource) {
    super();
  }

  /** @param worker as `<service>_worker` */
  add(service: string, worker: Queryable): void {
    this.own.set(service, new DatabaseFeeds({ [service]: worker }));
  }

  read(service: string, request: FeedRequest): Promise<FeedPage> {
    const feeds = this.own.get(service) ?? this.elsewhere;
    if (!feeds) throw new Error(`The feed of ${service} is not in this process`);
    return feeds.read(service, request);
  }
}

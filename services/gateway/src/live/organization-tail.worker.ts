import { type ServiceName, serviceNames } from '@parley/contracts';

import { isKnown, type Place } from '../activity/place.js';
import type { FeedWaits } from './feed-waits.port.js';
import type { Delivered, FeedPage, FeedReader } from './feed-reader.adapter.js';

/** What a service's feed brought: new events, or the news that it is another feed than before. */
export type Brought =
  | {
      readonly kind: 'events';
      readonly service: ServiceName;
      readonly events: readonly Delivered[];
      readonly to: Place;
    }
  /** It answers (again): whoever stands before its head reads up to it. */
  | { readonly kind: 'found'; readonly service: ServiceName }
  | { readonly kind: 'restarted'; readonly service: ServiceName };

type Listener = (brought: Brought) => void;

/** How soon a feed is read again, in milliseconds: at the latest, while it is quiet and while it is down. */
const pace = { busy: 0, quiet: 250, down: 1000 } as const;

/** Follows the feeds of one organization for as long as somebody watches, once for all who do. */
export class OrganizationTail {
  readonly places = new Map<ServiceName, Place>();
  private readonly listeners = new Set<Listener>();
  private readonly stopping = new AbortController();
  private started: Promise<unknown> | undefined;

  constructor(
    private readonly reader: FeedReader,
    private readonly waits: FeedWaits,
    private readonly tenantId: string,
  ) {}

  /** Resolves once every service that answers has been found where it stands. */
  ready(): Promise<unknown> {
    this.started ??= Promise.all(serviceNames.map((service) => this.begin(service)));
    return this.started;
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  stop(): void {
    this.stopping.abort();
  }

  private async begin(service: ServiceName): Promise<void> {
    const page = await this.tryToRead(service, 0n, 1);
    if (page) this.places.set(service, page.head);
    void this.follow(service);
  }

  private async follow(service: ServiceName): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const seen = this.waits.count(service);
      const milliseconds = await this.step(service);
      if (milliseconds > 0) await this.waits.changed(service, { seen, milliseconds, signal });
    }
  }

  private async step(service: ServiceName): Promise<number> {
    const place = this.places.get(service);
    const page = await this.tryToRead(service, place?.seq ?? 0n, place ? undefined : 1);
    if (!page) return pace.down;
    if (place && isKnown(place, page.head)) return this.advance(service, page);
    this.places.set(service, page.head);
    this.tell({ kind: place ? 'restarted' : 'found', service });
    return pace.busy;
  }

  private advance(service: ServiceName, { head, through: to, events }: FeedPage): number {
    this.places.set(service, to);
    if (events.length === 0) return to.seq < head.seq ? pace.busy : pace.quiet;
    this.tell({ kind: 'events', service, events, to });
    return pace.busy;
  }

  private tell(brought: Brought): void {
    for (const listener of this.listeners) listener(brought);
  }

  /** Nothing while the service is down: whoever watches sees the rest once it is back. */
  private async tryToRead(service: ServiceName, after: bigint, limit?: number): Promise<FeedPage | undefined> {
    try {
      return await this.reader.read({ service, tenantId: this.tenantId, after, ...(limit && { limit }) });
    } catch {
      return undefined;
    }
  }
}

import type { Delivered } from '../consumers/consumer.js';
import { type FeedPage, type FeedRequest, FeedSource } from './feed-source.port.js';
import type { Epoch } from './place.js';

/** The end of one feed, as it was read last. */
type Window = {
  readonly epoch: Epoch;
  /** The window begins behind this place. */
  readonly after: bigint;
  readonly through: bigint;
  readonly events: readonly Delivered[];
};

/** Events that are kept of each feed. */
const kept = 1000;

/**
 * Feeds whose last events are kept in memory: when something was appended, the many consumers of one process that wake
 * at once read it from the database once. Whoever is farther behind reads past it.
 */
export class RecentFeeds extends FeedSource {
  readonly #windows = new Map<string, Window>();
  readonly #refreshing = new Map<string, Promise<void>>();

  constructor(private readonly inner: FeedSource) {
    super();
  }

  async read(service: string, request: FeedRequest): Promise<FeedPage> {
    const known = this.#windows.get(service);
    if (!known || request.after >= known.through) await this.#refresh(service, request.after);
    const window = this.#windows.get(service);
    return window && isWithin(window, request) ? pageOf(window, request) : this.inner.read(service, request);
  }

  /** One question at a time for all who ask. */
  #refresh(service: string, after: bigint): Promise<void> {
    const running =
      this.#refreshing.get(service) ?? this.#extend(service, after).finally(() => this.#refreshing.delete(service));
    this.#refreshing.set(service, running);
    return running;
  }

  async #extend(service: string, after: bigint): Promise<void> {
    const window = this.#windows.get(service);
    const from = window?.through ?? after;
    const page = await this.inner.read(service, {
      after: from,
      limit: kept,
      ...(window && { epoch: window.epoch.epoch }),
    });
    if (window && window.epoch.epoch !== page.epoch.epoch) this.#windows.delete(service);
    else this.#windows.set(service, extended(window, page, from));
  }
}

function extended(window: Window | undefined, { epoch, through, events }: FeedPage, from: bigint): Window {
  const last = [...(window?.events ?? []), ...events].slice(-kept);
  const [first] = last;
  return { epoch, after: first ? BigInt(first.seq) - 1n : from, through, events: last };
}

/** An epoch that the window doesn't know is the owner's to settle. */
const isWithin = ({ epoch, after, through }: Window, request: FeedRequest): boolean =>
  request.after >= after && request.after <= through && request.epoch === epoch.epoch;

/** `seq` is dense, so a page of so many places ends where it would end in the database. */
function pageOf(
  { epoch, through, events }: Window,
  { after, limit, types, partitions, tenantId }: FeedRequest,
): FeedPage {
  const last = after + BigInt(limit);
  const end = last < through ? last : through;
  const within = events.filter(({ seq }) => BigInt(seq) > after && BigInt(seq) <= end);
  return { epoch, head: through, through: end, events: within.filter(isAsked({ types, partitions, tenantId })) };
}

type Asked = { readonly [Key in 'types' | 'partitions' | 'tenantId']: FeedRequest[Key] | undefined };

const isAsked =
  ({ types, partitions, tenantId }: Asked) =>
  ({ partition, event }: Delivered): boolean =>
    (partitions?.includes(partition) ?? true) &&
    (types?.includes(event.type) ?? true) &&
    (tenantId ?? event.envelope.tenantId) === event.envelope.tenantId;

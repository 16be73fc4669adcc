import { logQueriesOf, recordedEvent, serviceNames, type DomainEvent, type Recorded } from '@parley/contracts';
import type { Delivered, EventOpener, EventStore, FeedPage, FeedSource } from '@parley/eventsourcing';

import { servedQuery, type ServedOperation } from '../rpc/served-operation.js';

export type LogOperationParts = {
  readonly service: string;
  readonly events: EventStore;
  readonly feeds: FeedSource;
  readonly opener: EventOpener;
};

/** Leaves room in an answer for what surrounds its events. */
const MOST_BYTES = 400 * 1024;

/** The queries that every service with a log answers: one step of `explain`, and its feed in clear. */
export function logOperations({ service: name, events, feeds, opener }: LogOperationParts): readonly ServedOperation[] {
  const service = serviceNames.find((known) => known === name);
  if (!service) return [];
  const { correlated, feed } = logQueriesOf(service);
  return [
    servedQuery(correlated, async (input, { tenantId }) => {
      const found = await events.correlated(tenantId, input.correlationId);
      return { events: found.map(written) };
    }),
    servedQuery(feed, async ({ after, limit, partition, tenantId }) => {
      const page = await feeds.read(service, {
        ...{ after: BigInt(after), limit },
        ...(partition !== undefined && { partitions: [partition] }),
        ...(tenantId !== undefined && { tenantId }),
      });
      const opened = await opener.open(page.events);
      const readable = opened.flatMap((one) => ('event' in one ? [{ ...one.sealed, event: written(one.event) }] : []));
      const { taken, isCut } = within(readable);
      const through = isCut ? endOf(page, taken) : page.through;
      return { epoch: page.epoch.epoch, head: String(page.head), through: String(through), events: taken };
    }),
  ];
}

const written = ({ type, data, envelope }: Recorded<DomainEvent>) => recordedEvent.parse({ type, data, envelope });

/** As many events from the first on as fit into one answer, and at least one. */
function within<Item extends Pick<Delivered, 'seq'>>(items: readonly Item[]) {
  let bytes = 0;
  const cut = items.findIndex((item, n) => {
    bytes += Buffer.byteLength(JSON.stringify(item));
    return n > 0 && bytes > MOST_BYTES;
  });
  return cut < 0 ? { taken: [...items], isCut: false } : { taken: items.slice(0, cut), isCut: true };
}

const endOf = ({ head }: FeedPage, taken: readonly Pick<Delivered, 'seq'>[]): bigint =>
  BigInt(taken.at(-1)?.seq ?? head);

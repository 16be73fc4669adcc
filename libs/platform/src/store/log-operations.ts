import {
  type DomainEvent,
  logQueriesOf,
  type Recorded,
  recordedEvent,
  type ServiceName,
  serviceNames,
} from '@parley/contracts';
import {
  type Delivered,
  type EventOpener,
  type EventStore,
  type FeedPage,
  type FeedSource,
  type LogConnection,
  type RecordAsked,
  recordEvents,
  type StoredEvent,
  verifyEvents,
} from '@parley/eventsourcing';

import { servedQuery, type ServedOperation } from '../rpc/served-operation.js';

export type LogOperationParts = {
  readonly service: string;
  readonly events: EventStore;
  readonly feeds: FeedSource;
  readonly opener: EventOpener;
  readonly connection: LogConnection;
};

/** Leaves room in an answer for what surrounds its events. */
const MOST_BYTES = 400 * 1024;

/** The queries that every service with a log answers: two steps of `explain`, its feed in clear, and what its chain says. */
export function logOperations(parts: LogOperationParts): readonly ServedOperation[] {
  const { service: name, events, feeds, opener } = parts;
  const service = serviceNames.find((known) => known === name);
  if (!service) return [];
  const { correlated, ofRecord, feed, verify } = logQueriesOf(service);
  return [
    servedQuery(correlated, async ({ correlationId, furtherIds = [] }, { tenantId }) => {
      const found = await Promise.all([correlationId, ...furtherIds].map((one) => events.correlated(tenantId, one)));
      return { events: within(found.flat().map(written)).taken };
    }),
    servedQuery(ofRecord, (asked, { tenantId }) => ownOf(parts, { service, tenantId, ...asked })),
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
    servedQuery(verify, ({ eventIds }, { tenantId }) => verifiedOf(parts, { service, tenantId, eventIds })),
  ];
}

const written = ({ type, data, envelope }: Recorded<DomainEvent>) => recordedEvent.parse({ type, data, envelope });

/** Those that can be read: a record's own events, as far as they fit into one answer. */
async function ownOf({ connection, opener }: LogOperationParts, asked: RecordAsked) {
  const opened = await opener.open((await recordEvents(connection, asked)).map(placeless));
  return { events: within(opened.flatMap((one) => ('event' in one ? [written(one.event)] : []))).taken };
}

type Verified = { readonly service: ServiceName; readonly tenantId: string; readonly eventIds: readonly string[] };

/** In the order asked; each as it reads now, beside what the chain says of it. */
async function verifiedOf({ connection, opener }: LogOperationParts, asked: Verified) {
  const { events, streams } = await verifyEvents(connection, asked);
  const found = new Map(events.map((one) => [one.eventId, one]));
  const opened = await opener.open(events.flatMap(({ stored }) => (stored ? [placeless(stored)] : [])));
  const clear = new Map(
    opened.flatMap((one) => ('event' in one ? [[one.event.envelope.id, written(one.event)] as const] : [])),
  );
  const told = asked.eventIds.map((eventId) => ({
    eventId,
    isIntact: found.get(eventId)?.isIntact ?? null,
    event: clear.get(eventId) ?? null,
  }));
  return { events: within(told).taken, streams: [...streams] };
}

/** What is opened outside of any feed has no place in one. */
const placeless = ({ envelope, data }: StoredEvent): Delivered => ({
  event: { type: envelope.type, data, envelope },
  ...{ epoch: 0, seq: '0', previousSeq: '0', partition: 0 },
});

/** As many events from the first on as fit into one answer, and at least one. */
function within<Item>(items: readonly Item[]) {
  let bytes = 0;
  const cut = items.findIndex((item, n) => {
    bytes += Buffer.byteLength(JSON.stringify(item));
    return n > 0 && bytes > MOST_BYTES;
  });
  return cut < 0 ? { taken: [...items], isCut: false } : { taken: items.slice(0, cut), isCut: true };
}

const endOf = ({ head }: FeedPage, taken: readonly Pick<Delivered, 'seq'>[]): bigint =>
  BigInt(taken.at(-1)?.seq ?? head);

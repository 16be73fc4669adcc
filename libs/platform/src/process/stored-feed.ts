import { defineQuery, envelopeSchema, type CallerName } from '@parley/contracts';
import type { FeedPage, FeedRequest } from '@parley/eventsourcing';
import { z } from 'zod';

const decimal = z.string().regex(/^\d{1,19}$/);

const input = z.object({
  epoch: z.int().optional(),
  after: decimal,
  limit: z.int().min(1).max(1000),
  partitions: z.array(z.int().min(0).max(63)).max(64).optional(),
  types: z.array(z.string().max(100)).max(200).optional(),
});

const delivered = z.object({
  event: z.object({ type: z.string(), data: z.unknown(), envelope: envelopeSchema }),
  epoch: z.int(),
  seq: decimal,
  previousSeq: decimal,
  partition: z.int(),
});

const output = z.object({
  epoch: z.object({ epoch: z.int(), after: decimal }),
  head: decimal,
  through: decimal,
  events: z.array(delivered),
});

/** A service's feed as it is stored, personal fields as ciphertext: between processes alone, never for the gateway. */
export const storedFeedOf = (service: CallerName) =>
  defineQuery({ name: `${service}.stored-feed`, permission: 'internal', input, output });

type Asked = z.infer<typeof input>;
type Answered = z.infer<typeof output>;

/** A feed's request as it goes over the wire. */
export const asked = ({ after, limit, epoch, partitions, types }: FeedRequest): Asked => ({
  after: after.toString(),
  limit,
  ...(epoch !== undefined && { epoch }),
  ...(partitions && { partitions: [...partitions] }),
  ...(types && { types: [...types] }),
});

export const requested = ({ after, limit, epoch, partitions, types }: Asked): FeedRequest => ({
  after: BigInt(after),
  limit,
  ...(epoch !== undefined && { epoch }),
  ...(partitions && { partitions }),
  ...(types && { types }),
});

export const answered = ({ epoch, head, through, events }: FeedPage): Answered => ({
  epoch: { epoch: epoch.epoch, after: epoch.after.toString() },
  head: head.toString(),
  through: through.toString(),
  events: events.map((event) => ({ ...event, event: { ...event.event } })),
});

export const pageOf = ({ epoch, head, through, events }: Answered): FeedPage => ({
  epoch: { epoch: epoch.epoch, after: BigInt(epoch.after) },
  head: BigInt(head),
  through: BigInt(through),
  events,
});

/** What one answer may take, so that it and its frame stay below what an RPC may. */
const MOST_BYTES = 400 * 1024;

/** As much of a page as one answer may hold; the next request begins after it. */
export function fitting(page: FeedPage): FeedPage {
  let bytes = 0;
  const index = page.events.findIndex(({ event }) => {
    bytes += Buffer.byteLength(JSON.stringify(event)) + 200;
    return bytes > MOST_BYTES;
  });
  if (index <= 0) return page;
  const events = page.events.slice(0, index);
  return { ...page, events, through: BigInt(events.at(-1)?.seq ?? page.through) };
}

import type { InputOf, OutputOf } from '@parley/contracts';
import { deliveredEvent } from '@parley/contracts';
import { z } from 'zod';

import type { FeedPage, FeedRequest } from './feed-source.port.js';
import { FeedSource } from './feed-source.port.js';

/** A request for a service's feed as it travels: numbers beyond 2^53 as decimals. */
export const feedRequestSchema = z.object({
  epoch: z.int().optional(),
  after: z.string().regex(/^\d{1,19}$/),
  limit: z.int().min(1).max(500),
  partitions: z.array(z.int().min(0).max(63)).optional(),
  types: z.array(z.string()).optional(),
});

/** A page of a service's feed as it travels. */
export const feedPageSchema = z.object({
  epoch: z.int(),
  epochAfter: z.string(),
  head: z.string(),
  through: z.string(),
  events: z.array(deliveredEvent),
});

type Contract = { readonly input: typeof feedRequestSchema; readonly output: typeof feedPageSchema };

/** What `feed.read` answers to other services: events as they were stored, so personal fields stay ciphertext. */
export async function readFeed(
  source: FeedSource,
  service: string,
  request: InputOf<Contract>,
): Promise<OutputOf<Contract>> {
  const { after, limit, epoch, partitions, types } = request;
  const page = await source.read(service, {
    ...{ after: BigInt(after), limit },
    ...(epoch !== undefined && { epoch }),
    ...(partitions && { partitions }),
    ...(types && { types }),
  });
  return {
    epoch: page.epoch.epoch,
    epochAfter: page.epoch.after.toString(),
    head: page.head.toString(),
    through: page.through.toString(),
    events: [...page.events],
  };
}

/** Asks a service for its feed, over whatever carries the question. */
export type AskFeed = (service: string, request: InputOf<Contract>) => Promise<unknown>;

/** The most events of one answer, which may be 512 kB at most. */
const largestPage = 100;

/** Feeds of services in other processes, read with `feed.read`. */
export class RemoteFeeds extends FeedSource {
  constructor(private readonly ask: AskFeed) {
    super();
  }

  async read(service: string, { after, limit, epoch, partitions, types }: FeedRequest): Promise<FeedPage> {
    const answer = feedPageSchema.parse(
      await this.ask(service, {
        ...{ after: after.toString(), limit: Math.min(limit, largestPage) },
        ...(epoch !== undefined && { epoch }),
        ...(partitions && { partitions: [...partitions] }),
        ...(types && { types: [...types] }),
      }),
    );
    return {
      epoch: { epoch: answer.epoch, after: BigInt(answer.epochAfter) },
      head: BigInt(answer.head),
      through: BigInt(answer.through),
      events: answer.events,
    };
  }
}

import { type deliveredEvent, logQueriesOf, type ServiceName } from '@parley/contracts';
import { Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';

import type { Place } from '../activity/place.js';

export type Delivered = z.infer<typeof deliveredEvent>;

export type FeedPage = {
  readonly head: Place;
  /** The next page begins after it. */
  readonly through: Place;
  readonly events: readonly Delivered[];
};

export type FeedPart = {
  readonly service: ServiceName;
  readonly tenantId: string;
  readonly after: bigint;
  readonly limit?: number;
};

const MOST = 500;

/** Reads one organization's part of a service's feed. */
@Injectable()
export class FeedReader {
  constructor(private readonly queries: Queries) {}

  async read({ service, tenantId, after, limit = MOST }: FeedPart): Promise<FeedPage> {
    const actor = { tenantId, principal: { kind: 'system', id: 'gateway' } } as const;
    const input = { after: after.toString(), limit, tenantId };
    const page = await this.queries.ask(logQueriesOf(service).feed, input, { actor });
    const placeOf = (seq: string) => ({ epoch: page.epoch, seq: BigInt(seq) });
    return { head: placeOf(page.head), through: placeOf(page.through), events: page.events };
  }
}

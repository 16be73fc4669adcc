import { HOUSE } from '@parley/kernel';
import { type FeedPage, type FeedRequest, FeedSource } from '@parley/eventsourcing';
import { serviceNames, type CallerName } from '@parley/contracts';

import type { Queries } from '../rpc/operations.port.js';
import { asked, pageOf, storedFeedOf } from './stored-feed.js';

/** Feeds of services in other processes, asked of their owners: what repairs a hole that a broker left. */
export class RpcFeeds extends FeedSource {
  constructor(
    private readonly queries: Queries,
    private readonly service: CallerName,
  ) {
    super();
  }

  async read(service: string, request: FeedRequest): Promise<FeedPage> {
    const owner = serviceNames.find((name) => name === service);
    if (!owner) throw new Error(`${service} has no feed`);
    const actor = { tenantId: HOUSE, principal: { kind: 'system', id: this.service } } as const;
    return pageOf(await this.queries.ask(storedFeedOf(owner), asked(request), { actor }));
  }
}

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

import { FeedWaits } from './feed-waits.port.js';
import { FeedReader } from './feed-reader.adapter.js';
import { OrganizationTail } from './organization-tail.worker.js';

/** One tail per organization that somebody watches. */
@Injectable()
export class Tails implements OnApplicationShutdown {
  private readonly tails = new Map<string, OrganizationTail>();

  constructor(
    private readonly reader: FeedReader,
    private readonly waits: FeedWaits,
  ) {}

  of(tenantId: string): OrganizationTail {
    const known = this.tails.get(tenantId);
    if (known) return known;
    const tail = new OrganizationTail(this.reader, this.waits, tenantId);
    this.tails.set(tenantId, tail);
    return tail;
  }

  /** Ends a tail that nobody watches any more. */
  release(tenantId: string): void {
    const tail = this.tails.get(tenantId);
    if (!tail || tail.isWatched) return;
    tail.stop();
    this.tails.delete(tenantId);
  }

  onApplicationShutdown(): void {
    for (const tail of this.tails.values()) tail.stop();
    this.tails.clear();
  }
}

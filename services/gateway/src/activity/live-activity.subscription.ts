import type { ServiceName } from '@parley/contracts';
import { Injectable } from '@nestjs/common';

import { LiveQueue } from '../live/live-queue.js';
import type { Brought, OrganizationTail } from '../live/organization-tail.worker.js';
import { Tails } from '../live/tails.worker.js';
import { positionUnknown } from './activity.errors.js';
import {
  ActivityReading,
  type Cursors,
  itemOf,
  placeOf,
  positionsOf,
  type Reading,
} from './activity-reading.loader.js';
import type { ActivityItem } from './activity.types.js';

const CATCH_UP_PAGE = 200;

type Batch = Extract<Brought, { kind: 'events' }>;

/** Activity as it happens: first what came after the given position, then on without a gap. */
@Injectable()
export class LiveActivity {
  constructor(
    private readonly tails: Tails,
    private readonly reading: ActivityReading,
  ) {}

  async *follow(asked: Reading, after: Cursors | undefined): AsyncGenerator<ActivityItem, void, undefined> {
    await this.reading.admit(asked.call);
    const { tenantId } = asked.call.actor;
    const tail = this.tails.of(tenantId);
    await tail.ready();
    const queue = new LiveQueue<Brought>();
    // Nothing may happen between these two: what came before is caught up, what comes after is queued.
    const stopListening = tail.listen((brought) => queue.push(brought));
    const watch = new Watch(this.reading, asked, new Map(after ?? tail.places));
    try {
      if (after) yield* watch.catchUp();
      yield* watch.goOn(queue);
    } finally {
      queue.close();
      stopListening();
      this.tails.release(tenantId);
    }
  }

  tailOf(tenantId: string): OrganizationTail {
    return this.tails.of(tenantId);
  }
}

/** One watcher, and where it stands in each feed. */
class Watch {
  constructor(
    private readonly reading: ActivityReading,
    private readonly asked: Reading,
    private cursors: Cursors,
  ) {}

  async *catchUp(): AsyncGenerator<ActivityItem, void, undefined> {
    for (let hasMore = true; hasMore;) {
      const page = await this.reading.page(this.asked, this.cursors, CATCH_UP_PAGE);
      hasMore = page.hasMore || hasMoved(this.cursors, page.cursors);
      this.cursors = page.cursors;
      yield* page.items;
    }
  }

  async *goOn(queue: LiveQueue<Brought>): AsyncGenerator<ActivityItem, void, undefined> {
    for (let brought = await queue.take(); brought; brought = await queue.take())
      switch (brought.kind) {
        case 'events':
          yield* this.take(brought);
          break;
        case 'found':
          yield* this.catchUp();
          break;
        case 'restarted':
          throw positionUnknown();
      }
  }

  private async *take({ service, events, to }: Batch): AsyncGenerator<ActivityItem, void, undefined> {
    const stands = this.cursors.get(service)?.seq ?? 0n;
    const fresh = events.filter((event) => BigInt(event.seq) > stands);
    for (const shown of await this.reading.shown(this.asked, fresh)) {
      this.cursors = withPlace(this.cursors, service, placeOf(shown.delivered));
      yield itemOf(shown, positionsOf(this.cursors));
    }
    if (to.seq > stands) this.cursors = withPlace(this.cursors, service, to);
  }
}

const withPlace = (cursors: Cursors, service: ServiceName, place: { epoch: number; seq: bigint }): Cursors =>
  new Map(cursors).set(service, place);

const hasMoved = (before: Cursors, now: Cursors): boolean =>
  [...now].some(([service, { seq }]) => before.get(service)?.seq !== seq);

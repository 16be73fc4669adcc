import { type Permission, type ServiceName, serviceNames } from '@parley/contracts';
import type { CallContext } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { type Delivered, FeedReader } from '../live/feed-reader.adapter.js';
import type { Positions } from '../schema/position.types.js';
import { Permissions } from '../serving/permissions.port.js';
import { positionUnknown } from './activity.errors.js';
import type { ActivityFilter, ActivityItem } from './activity.types.js';
import { fits } from './fits.js';
import { mergeFeeds, placesAfter, type Source } from './merge-feeds.js';
import { isKnown, type Place, readPlace, writePlace } from './place.js';
import { type Sight, sightOf } from './subject-of.js';

export type Cursors = ReadonlyMap<ServiceName, Place>;

export type Reading = {
  readonly call: CallContext;
  readonly filter: ActivityFilter | null | undefined;
};

export type ActivityPage = {
  readonly items: readonly ActivityItem[];
  readonly cursors: Cursors;
  readonly hasMore: boolean;
};

type FeedSource = Source<Shown> & {
  readonly service: ServiceName;
  /** The feed goes on behind this page. */
  readonly isBehind: boolean;
};

type Shown = { readonly delivered: Delivered; readonly sight: Sight };

/** Reads the services' feeds as one, as far as the asking principal may see them. */
@Injectable()
export class ActivityReading {
  constructor(
    private readonly reader: FeedReader,
    private readonly permissions: Permissions,
  ) {}

  /** @throws DomainError `forbidden` `access.permission-missing` */
  async admit(call: CallContext): Promise<void> {
    await this.permissions.having('activity:read', call);
  }

  /** @throws DomainError `activity.position-unknown` */
  async page(reading: Reading, cursors: Cursors, first: number): Promise<ActivityPage> {
    const held = await this.permissions.having('activity:read', reading.call);
    const isSeen = (delivered: Delivered) => seen(delivered, reading, held);
    const sources = await Promise.all(
      serviceNames.map((service) => this.source({ service, tenantId: reading.call.actor.tenantId }, cursors, isSeen)),
    );
    const found = sources.filter((source) => source !== undefined);
    const merged = mergeFeeds(found, first + 1);
    const taken = merged.slice(0, first);

    const places = new Map(cursors);
    const items = taken.map(({ service, item }) => {
      places.set(asService(service), item.place);
      return itemOf(item.event, positionsOf(places));
    });
    for (const [service, place] of placesAfter(found, taken)) if (place) places.set(asService(service), place);
    return { items, cursors: places, hasMore: merged.length > first || found.some(({ isBehind }) => isBehind) };
  }

  /** What of some events the principal may see now. */
  async shown(reading: Reading, events: readonly Delivered[]): Promise<readonly Shown[]> {
    const held = await this.permissions.having('activity:read', reading.call);
    return events.map((delivered) => seen(delivered, reading, held)).filter((shown) => shown !== undefined);
  }

  private async source(
    { service, tenantId }: { readonly service: ServiceName; readonly tenantId: string },
    cursors: Cursors,
    isSeen: (delivered: Delivered) => Shown | undefined,
  ): Promise<FeedSource | undefined> {
    const from = cursors.get(service);
    const page = await this.reader.read({ service, tenantId, after: from?.seq ?? 0n }).catch(() => undefined);
    if (!page) return undefined;
    if (from && !isKnown(from, page.head)) throw positionUnknown();

    const events = page.events.map(isSeen).filter((shown) => shown !== undefined);
    return {
      service,
      events: events.map((event) => ({
        event,
        at: event.delivered.event.envelope.recordedAt,
        place: placeOf(event.delivered),
      })),
      end: page.through,
      isBehind: page.through.seq < page.head.seq,
    };
  }
}

export const placeOf = ({ epoch, seq }: Delivered): Place => ({ epoch, seq: BigInt(seq) });

export const positionsOf = (cursors: Cursors): Positions =>
  Object.fromEntries([...cursors].map(([service, place]) => [service, writePlace(service, place)]));

/** @throws DomainError `activity.position-unknown` for what is no place in a feed, such as a command's position */
export function cursorsOf(after: Positions | 'unknown'): Cursors {
  if (after === 'unknown') throw positionUnknown();
  return new Map(
    Object.entries(after).map(([service, text]) => {
      const place = readPlace(service, text);
      if (!place) throw positionUnknown();
      return [asService(service), place];
    }),
  );
}

function asService(name: string): ServiceName {
  const service = serviceNames.find((known) => known === name);
  if (!service) throw positionUnknown();
  return service;
}

function seen(delivered: Delivered, { call, filter }: Reading, held: ReadonlySet<Permission>): Shown | undefined {
  const { type, data, envelope } = delivered.event;
  if (envelope.tenantId !== call.actor.tenantId) return undefined;
  const sight = sightOf({ type, data, tenantId: envelope.tenantId });
  if (!sight || !held.has(sight.permission)) return undefined;
  const seen = { type, at: envelope.recordedAt, subject: sight.subject, chatId: sight.chatId, actor: envelope.actor };
  return !filter || fits(filter, seen) ? { delivered, sight } : undefined;
}

export const itemOf = ({ delivered: { event }, sight }: Shown, position: Positions): ActivityItem => ({
  id: event.envelope.id,
  position,
  at: event.envelope.recordedAt,
  actor: { kind: event.envelope.actor.kind, id: event.envelope.actor.id },
  type: event.type,
  subject: sight.subject,
  causationId: event.envelope.causationId,
  correlationId: event.envelope.correlationId,
});

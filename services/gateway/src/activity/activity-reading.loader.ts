import { type ServiceName, serviceNames } from '@parley/contracts';
import type { CallContext } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { type Delivered, FeedReader } from '../live/feed-reader.adapter.js';
import type { Positions } from '../schema/position.types.js';
import { type Held, Permissions } from '../serving/permissions.port.js';
import { positionUnknown } from './activity.errors.js';
import type { ActivityFilter, ActivityItem } from './activity.types.js';
import { fits } from './fits.js';
import { mergeFeeds, placesAfter, type Source } from './merge-feeds.js';
import { isKnown, type Place, readPlace, writePlace } from './place.js';
import { ReachedRecords } from './reached-records.loader.js';
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
    private readonly reached: ReachedRecords,
  ) {}

  /** @throws DomainError `forbidden` `access.permission-missing` */
  async admit(call: CallContext): Promise<void> {
    await this.permissions.having('activity:read', call);
  }

  /** @throws DomainError `activity.position-unknown` */
  async page(reading: Reading, cursors: Cursors, first: number): Promise<ActivityPage> {
    const held = await this.permissions.having('activity:read', reading.call);
    const sources = await Promise.all(serviceNames.map((service) => this.source(service, cursors, { reading, held })));
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
    return this.seen(events, { reading, held });
  }

  private async source(service: ServiceName, cursors: Cursors, asking: Asking): Promise<FeedSource | undefined> {
    const from = cursors.get(service);
    const { tenantId } = asking.reading.call.actor;
    const page = await this.reader.read({ service, tenantId, after: from?.seq ?? 0n }).catch(() => undefined);
    if (!page) return undefined;
    if (from && !isKnown(from, page.head)) throw positionUnknown();

    const events = await this.seen(page.events, asking);
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

  /** What is held over fewer rows than all is asked for, record by record. */
  private seen(events: readonly Delivered[], { reading, held }: Asking): Promise<readonly Shown[]> {
    const fitting = events.map((delivered) => fittingOf(delivered, reading)).filter((shown) => shown !== undefined);
    return this.reached.seenOf(fitting, held, reading.call);
  }
}

type Asking = { readonly reading: Reading; readonly held: Held };

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

function fittingOf(delivered: Delivered, { call, filter }: Reading): Shown | undefined {
  const { type, data, envelope } = delivered.event;
  if (envelope.tenantId !== call.actor.tenantId) return undefined;
  const sight = sightOf({ type, data, tenantId: envelope.tenantId });
  if (!sight) return undefined;
  const { recordedAt: at, actor } = envelope;
  const isMine = actor.kind === call.actor.principal.kind && actor.id === call.actor.principal.id;
  const seen = { type, at, subject: sight.subject, chatId: sight.chatId, actor, isMine };
  return !filter || fits(filter, seen) ? { delivered, sight } : undefined;
}

export const itemOf = ({ delivered: { event }, sight }: Shown, position: Positions): ActivityItem => ({
  id: event.envelope.id,
  position,
  at: event.envelope.recordedAt,
  actor: { kind: event.envelope.actor.kind, id: event.envelope.actor.id },
  onBehalfOf: event.envelope.actor.onBehalfOf ?? null,
  type: event.type,
  subject: sight.subject,
  causationId: event.envelope.causationId,
  correlationId: event.envelope.correlationId,
});

import type { Place } from './place.js';

export type Placed<Event> = { readonly event: Event; readonly at: string; readonly place: Place };

/** What one service's feed holds after a place: events to be shown, and where the reading ended. */
export type Source<Event> = {
  readonly service: string;
  readonly events: readonly Placed<Event>[];
  readonly end: Place;
};

export type Merged<Event> = {
  readonly service: string;
  readonly item: Placed<Event>;
};

/** The feeds as one, by time, each in its own order: at most `limit` events. */
export function mergeFeeds<Event>(sources: readonly Source<Event>[], limit: number): readonly Merged<Event>[] {
  const next = new Map(sources.map(({ service }) => [service, 0]));
  const merged: Merged<Event>[] = [];
  while (merged.length < limit) {
    const earliest = earliestOf(sources, next);
    if (!earliest) return merged;
    next.set(earliest.service, (next.get(earliest.service) ?? 0) + 1);
    merged.push(earliest);
  }
  return merged;
}

function earliestOf<Event>(sources: readonly Source<Event>[], next: ReadonlyMap<string, number>) {
  let earliest: Merged<Event> | undefined;
  for (const { service, events } of sources) {
    const item = events[next.get(service) ?? 0];
    if (item && (!earliest || item.at < earliest.item.at)) earliest = { service, item };
  }
  return earliest;
}

/** Where each feed stands once those were taken: at its end where all of its events were, at the last taken else. */
export function placesAfter<Event>(
  sources: readonly Source<Event>[],
  taken: readonly Merged<Event>[],
): ReadonlyMap<string, Place | undefined> {
  return new Map(
    sources.map(({ service, events, end }) => {
      const ofService = taken.filter((merged) => merged.service === service);
      return [service, ofService.length === events.length ? end : ofService.at(-1)?.item.place];
    }),
  );
}

/** What of an event says where it stands among those that share its first cause. */
export type Caused = {
  readonly id: string;
  readonly causationId: string;
  readonly streamId: string;
  readonly streamVersion: number;
  /** Which record of its stream: in a stream that many share, one doesn't follow from another. */
  readonly about: string;
  readonly recordedAt: string;
};

/**
 * The chain back from some events to their first causes, oldest first. An event follows from the one that caused it
 * and from the one before it in its record's own story: where a principal began (an approval), only the story goes on.
 * The story of what is asked about is told by what is asked about alone.
 */
export function causalChain<Event extends Caused>(events: readonly Event[], from: (event: Event) => boolean): Event[] {
  const parents = parentsOf(events, from);
  const chain = new Map<string, Event>();
  const open = events.filter(from);
  for (let event = open.pop(); event; event = open.pop()) {
    if (chain.has(event.id)) continue;
    chain.set(event.id, event);
    open.push(...parents(event));
  }
  return causesFirst([...chain.values()], parents);
}

type Parents<Event> = (event: Event) => readonly Event[];

function parentsOf<Event extends Caused>(events: readonly Event[], from: (event: Event) => boolean): Parents<Event> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const storyOf = (event: Event) => `${event.streamId} ${event.about} ${from(event)}`;
  const before = new Map<string, Event>();
  const lastOf = new Map<string, Event>();
  for (const event of events.toSorted((a, b) => a.streamVersion - b.streamVersion)) {
    const last = lastOf.get(storyOf(event));
    if (last) before.set(event.id, last);
    lastOf.set(storyOf(event), event);
  }
  return ({ id, causationId }) => [byId.get(causationId), before.get(id)].filter((parent) => parent !== undefined);
}

/** By time, but never an effect before its cause: the clocks of two services differ. */
function causesFirst<Event extends Caused>(events: readonly Event[], parents: Parents<Event>): Event[] {
  const waiting = [...events].sort((a, b) => a.recordedAt.localeCompare(b.recordedAt));
  const placed = new Set<string>();
  const ordered: Event[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex((event) => parents(event).every(({ id }) => placed.has(id) || id === event.id));
    for (const event of waiting.splice(Math.max(0, ready), 1)) {
      placed.add(event.id);
      ordered.push(event);
    }
  }
  return ordered;
}

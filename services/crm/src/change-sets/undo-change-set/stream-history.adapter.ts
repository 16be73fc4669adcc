import type { DomainEvent, Recorded } from '@parley/contracts';
import type { Folded } from '@parley/eventsourcing';
import type { Fold } from '@parley/kernel';

/** A record as its stream says it is, and every version of it that is recorded. */
export type History<State, Row> = { readonly now: State; readonly versions: readonly Row[] };

const isRecorded = <Event extends DomainEvent>(event: Event): event is Recorded<Event> => 'envelope' in event;

/** A stream's own fold that keeps what each event made of the record: as current as the log, behind no reader. */
export const withVersions = <State, Event extends DomainEvent, Row>(
  { initial, evolve }: Fold<State, Event>,
  versionAfter: (row: Row | null, event: Folded<Event>) => Row | null,
): Fold<History<State, Row>, Event> => ({
  initial: { now: initial, versions: [] },
  evolve: ({ now, versions }, event) => {
    const version = isRecorded(event) ? versionAfter(versions.at(-1) ?? null, event) : null;
    return { now: evolve(now, event), versions: version ? [...versions, version] : versions };
  },
});

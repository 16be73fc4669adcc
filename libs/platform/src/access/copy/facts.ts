import type { EventDefinition, EventOf, Recorded } from '@parley/contracts';

/** One statement of a service's own copy. */
export type Row = { readonly sql: string; readonly values: readonly unknown[] };

/** Facts of identity's of which every service keeps its own copy. */
export type Facts<Definition extends EventDefinition = EventDefinition> = {
  readonly events: readonly Definition[];
  /** What an event changes in the tables of the copy. */
  readonly rowsOf: (event: Recorded<EventOf<Definition>>) => readonly Row[];
  /** What follows in this process: what it remembers, and was just made wrong. */
  readonly learned: (event: Recorded<EventOf<Definition>>) => void;
};

import type { Envelope, EventDefinition, EventOf } from '@parley/contracts';
import { type EntitySchema, p } from '@mikro-orm/core';

/** What a fold may use of an envelope: all that is known before the append, so that live rows equal replayed ones. */
export type Folded<Event> = Event & {
  readonly envelope: Omit<Envelope, 'streamVersion' | 'position' | 'previousHash' | 'hash'>;
};

/**
 * A table that is a fold over events. `null` means: no row.
 * Each row carries the stream version (inline) or `seq` (runner) it stands at; a fold applies only the next one.
 */
export type ReadModel<Definition extends EventDefinition = EventDefinition, Row extends object = object> = {
  /** Permanent, `<service>.<name>.vN`. A changed fold gets the next `vN` and is rebuilt beside the live one. */
  readonly name: string;
  readonly table: EntitySchema;
  readonly events: readonly Definition[];
  /**
   * `inline`: folded in the append's transaction, from one loaded stream, so that what was written is what is read next.
   * One row per stream, whose key is the stream's own id.
   * `insert-only`: one row per event of a stream that is appended without loading, written in the append's transaction.
   * `runner`: folded behind the log in `seq` order, from many streams; its query takes `atLeast`.
   */
  readonly mode: 'inline' | 'insert-only' | 'runner';
  /** The row's key within the organization. */
  key(event: Folded<EventOf<Definition>>): string;
  evolve(row: Row | null, event: Folded<EventOf<Definition>>): Row | null;
};

export function readModel<Definition extends EventDefinition, Row extends object>(model: ReadModel<Definition, Row>) {
  return model;
}

/** First columns of every read-model table; row-level security filters on them. */
export const tenantKey = { tenantId: p.uuid().primary() };

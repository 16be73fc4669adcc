import type { DomainEvent, Envelope, EventDefinition, EventOf } from '@parley/contracts';
import { type EntitySchema, p } from '@mikro-orm/core';

/** What a fold may use of an envelope: all that is known before the append, so that live rows equal replayed ones. */
export type Folded<Event> = Event & {
  readonly envelope: Omit<Envelope, 'streamVersion' | 'position' | 'previousHash' | 'hash'>;
};

/**
 * Each event begins a row under its own key, folded from the row before it of the same record, which ends at that
 * instant: so each row says from when until when it was so.
 */
export type Versions<Event = DomainEvent> = {
  /** Which record an event is about. */
  of(event: Folded<Event>): string;
  /** The property that says so in a row. */
  readonly record: string;
  /** The property that says until when it was so; null as long as it is. */
  readonly until: string;
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
  /** Of a `runner` that keeps every version of a record instead of the last one alone. */
  readonly versions?: Versions<EventOf<Definition>>;
  /** The row's key within the organization. */
  key(event: Folded<EventOf<Definition>>): string;
  evolve(row: Row | null, event: Folded<EventOf<Definition>>): Row | null;
};

export function readModel<Definition extends EventDefinition, Row extends object>(model: ReadModel<Definition, Row>) {
  return model;
}

/** First columns of every read-model table; row-level security filters on them. */
export const tenantKey = { tenantId: p.uuid().primary() };

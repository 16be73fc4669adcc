import type { DomainEvent, Recorded } from '@parley/contracts';
import type { CommandContext, StreamRef } from '@parley/kernel';

export type Appended = {
  readonly streamId: string;
  /** The stream's version after the append. */
  readonly version: number;
  /** Opaque. Given to a query's `atLeast` it reads its own write. */
  readonly position: string;
  /** The ids of the events that were appended; empty where everything was so already. */
  readonly eventIds: readonly string[];
};

export type Loaded<State> = { readonly state: State; readonly version: number };

/** Events for one stream that are appended without loading it: what an outside fact needs, no decision. */
export type StreamAppend = {
  readonly streamId: string;
  readonly context: CommandContext;
  readonly events: readonly DomainEvent[];
};

/** What is decided about one stream, and on whose behalf. */
export type StreamUpdate<State, Event extends DomainEvent> = {
  readonly stream: StreamRef<State, Event>;
  readonly context: CommandContext;
  readonly decide: (state: State, version: number) => readonly Event[];
};

/**
 * The log of one service. Append is one round trip and one transaction; `update` is two (load, append).
 * @throws DomainError `…` of the decision; `conflict` `eventsourcing.version` after three lost races;
 * `conflict` `idempotency.key-reused` / `idempotency.in-progress`; `invalid` `eventsourcing.event-too-large`.
 */
export abstract class EventStore {
  /** Folds the stream as it stands, from its snapshot on. */
  abstract load<State, Event extends DomainEvent>(stream: StreamRef<State, Event>): Promise<Loaded<State>>;

  /** Folds the stream as it stood: events recorded up to and including `asOf`. */
  abstract loadAsOf<State, Event extends DomainEvent>(
    stream: StreamRef<State, Event>,
    asOf: string,
  ): Promise<Loaded<State>>;

  /**
   * Loads the stream, decides, and appends the events with their inline rows in one transaction.
   * Decides again on a version conflict: that is safe because `decide` is pure.
   * An idempotency key that was seen answers with the first outcome, a refusal included. The key is taken by the first
   * stream that a command changes.
   */
  abstract update<State, Event extends DomainEvent>(
    stream: StreamRef<State, Event>,
    context: CommandContext,
    decide: (state: State, version: number) => readonly Event[],
  ): Promise<Appended>;

  /**
   * Updates many streams of one organization and one aggregate in two round trips: what a reaction to many events needs.
   * Decides in the order given; a stream may come more than once. Takes no command's key, and knows no source keys.
   */
  abstract updateAll<State, Event extends DomainEvent>(
    updates: readonly StreamUpdate<State, Event>[],
  ): Promise<readonly Appended[]>;

  /**
   * Appends to many streams of one organization in one round trip, without loading them.
   * An event whose `sourceKey` is stored already is left out: it is already so. That is what makes it safe to repeat;
   * a command's key is taken by `update` alone.
   */
  abstract append(tenantId: string, appends: readonly StreamAppend[]): Promise<readonly Appended[]>;

  /** Everything that shares one first cause, in log order: what `explain` reads. */
  abstract correlated(tenantId: string, correlationId: string): Promise<readonly Recorded<DomainEvent>[]>;

  /** The stream's events in order, for a record's timeline. */
  abstract read(tenantId: string, streamId: string): Promise<readonly Recorded<DomainEvent>[]>;
}

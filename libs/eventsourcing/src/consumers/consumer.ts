import type { DomainEvent, EventDefinition, EventOf, Recorded } from '@parley/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';

import type { EventStore } from '../store/event-store.port.js';

/** What a consumer's effect may touch: all of it shares the transaction of the inbox row and the cursor. */
export type Effect = {
  /** The service's tables under the event's organization. */
  readonly em: EntityManager;
  /** The service's log on the same connection. */
  readonly events: EventStore;
  /** Opaque: the event's place in its feed. A query given it as `atLeast` answers no earlier than its consumer. */
  readonly position: string;
};

/** One event, and its place as a position: what `Effect.position` is to an event that is handled alone. */
export type Occurrence<Definition extends EventDefinition = EventDefinition> = {
  readonly event: Recorded<EventOf<Definition>>;
  readonly position: string;
};

/** What an effect of many events at once may touch. */
export type EffectOfMany = Omit<Effect, 'position'>;

/** What every consumer says of itself. */
type Consuming<Definition extends EventDefinition> = {
  /** Permanent: `<service>.on-<event>.vN`; the cursor's and the inbox's name. */
  readonly name: string;
  /** All from one service: its feed is what the cursor stands in. */
  readonly events: readonly Definition[];
  /** Milliseconds that it leaves others the machine after each batch, since nobody waits for what it does. Default: 0. */
  readonly restMilliseconds?: number;
};

/** Takes one event after the other. */
export type ConsumerOfEach<Definition extends EventDefinition = EventDefinition> = Consuming<Definition> & {
  handle(event: Recorded<EventOf<Definition>>, effect: Effect): Promise<void>;
};

/**
 * Takes many events of one organization at once, in their order, where that takes fewer statements. An event that comes
 * alone, or is tried again after one of them threw, is a batch of one.
 */
export type ConsumerOfMany<Definition extends EventDefinition = EventDefinition> = Consuming<Definition> & {
  handleAll(occurrences: readonly Occurrence<Definition>[], effect: EffectOfMany): Promise<void>;
};

/** Reacts to events of one service (its own or another's) with an effect that happens once per event. */
export type Consumer<Definition extends EventDefinition = EventDefinition> =
  ConsumerOfEach<Definition> | ConsumerOfMany<Definition>;

/** Declares a consumer that takes one event after the other; `event` has the type of one of its events. */
export const consumer = <Definition extends EventDefinition>(
  spec: ConsumerOfEach<Definition>,
): ConsumerOfEach<Definition> => spec;

/** An event as the bus carries it: recorded, with its dense place in its service's feed. */
export type Delivered = {
  readonly event: Recorded<DomainEvent>;
  readonly epoch: number;
  readonly seq: string;
  /** The event published before this one in the same partition, so that a hole is seen. */
  readonly previousSeq: string;
  readonly partition: number;
};

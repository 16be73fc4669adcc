import type { EventDefinition, EventOf, Recorded } from '@parley/contracts';
import type { Effect, EffectOfMany, Occurrence } from '@parley/eventsourcing';
import { Injectable } from '@nestjs/common';

/** Which events of one service a reactor answers, under which permanent name. */
export type Reaction<Definition extends EventDefinition = EventDefinition> = {
  /** `<service>.on-<event>.vN`: the name of the cursor and the inbox, unchanged between releases. */
  readonly consumer: string;
  /** All from one service, its own or another's. */
  readonly events: readonly Definition[];
  /** Milliseconds between batches, for what nobody waits for: it then takes many events at once. Default: 0. */
  readonly restMilliseconds?: number;
};

/**
 * The shell of one reaction. `effect.em` and `effect.events` share the transaction of the inbox row and the cursor;
 * what throws is tried again and then parked, with the later events of the same stream behind it.
 */
export type Reactor<Definition extends EventDefinition> = {
  handle(event: Recorded<EventOf<Definition>>, effect: Effect): Promise<void>;
};

/**
 * The shell of a reaction to many events of one organization at once, in their order: one statement instead of many.
 * An event that comes alone, or is tried again, is a batch of one.
 */
export type BatchReactor<Definition extends EventDefinition> = {
  handleAll(occurrences: readonly Occurrence<Definition>[], effect: EffectOfMany): Promise<void>;
};

type ReactorClass<Definition extends EventDefinition> = new (
  ...args: never[]
) => Reactor<Definition> | BatchReactor<Definition>;

const reactions = new WeakMap<object, Reaction>();

/** What a provider's class reacts to, if anything: how the frame finds it. */
export const reactionOf = (type: object): Reaction | undefined => reactions.get(type);

/**
 * This class reacts to those events, each once in effect. List it among a module's providers and the frame runs it:
 *
 * ```ts
 * const consumer = 'crm.on-message-received.v1';
 *
 * @Reacts({ consumer, events: [MessageReceived] })
 * export class OnMessageReceivedReactor implements Reactor<typeof MessageReceived> {
 *   async handle(event: Recorded<EventOf<typeof MessageReceived>>, { events }: Effect) {
 *     const context = commandInAnswerTo(event, { service: 'crm', consumer }, now);
 *     await events.update(contactStream(context.actor.tenantId, contactId), context, (contact) => …);
 *   }
 * }
 * ```
 */
export const Reacts =
  <Definition extends EventDefinition>(reaction: Reaction<Definition>) =>
  (type: ReactorClass<Definition>): void => {
    Injectable()(type);
    reactions.set(type, reaction);
  };

import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';

/** A kind of durable timer: its permanent name and what it carries. */
export type TimerDefinition<Payload extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly payload: Payload;
};

/** Declares a kind of timer once: its permanent name and the schema of what it carries. */
export const defineTimer = <Payload extends z.ZodType>(spec: TimerDefinition<Payload>): TimerDefinition<Payload> =>
  spec;

export type Scheduled<Definition extends TimerDefinition> = {
  readonly tenantId: string;
  /** Unique per organization and timer name; scheduling the same key again moves it. */
  readonly key: string;
  /** ISO 8601 UTC. */
  readonly dueAt: string;
  readonly payload: z.infer<Definition['payload']>;
};

/** A timer that is due, as its row holds it. */
export type DueTimer = {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly key: string;
  readonly dueAt: string;
  readonly payload: unknown;
};

/**
 * Durable rows that fire once in effect, surviving restarts, on the clock port. Given a reactor's `effect.em`, the row
 * shares the effect's transaction, so that what was decided and what follows later can't part.
 */
export abstract class Timers {
  abstract schedule<Definition extends TimerDefinition>(
    definition: Definition,
    timer: Scheduled<Definition>,
    within?: EntityManager,
  ): Promise<void>;

  /** Several of one kind and organization in one statement; no key twice. */
  abstract scheduleAll<Definition extends TimerDefinition>(
    definition: Definition,
    timers: readonly Scheduled<Definition>[],
    within: EntityManager,
  ): Promise<void>;

  abstract cancel(
    definition: TimerDefinition,
    timer: { readonly tenantId: string; readonly key: string },
    within?: EntityManager,
  ): Promise<void>;
}

/** Thrown by a handler whose time has not come: the same timer fires again so many milliseconds from now. */
export class FireLater extends Error {
  override readonly name = 'FireLater';

  constructor(readonly milliseconds: number) {
    super(`Fires again in ${milliseconds} ms`);
  }
}

/** Runs when a timer is due. The timer's id is the key of whatever command it sends. */
export type TimerHandler<Definition extends TimerDefinition> = {
  fire(timer: Scheduled<Definition> & { readonly id: string }): Promise<void>;
};

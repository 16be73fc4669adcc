import type { accepted, CommandDefinition, InputOf, OutputOf, QueryDefinition } from '@parley/contracts';
import type { Authenticated, CallContext, Commands, Queries } from '@parley/platform';
import { DomainError } from '@parley/kernel';
import type { z } from 'zod';

import { Records } from '../batching/records.loader.js';
import type { Bill } from '../limits/told-cost.js';
import { noSignIn, positionUnreadable, signInRequired } from '../errors/gateway.errors.js';
import { positionOf, serviceOf, type Positions } from '../schema/position.types.js';

/** The two ways out of the gateway, to the services. */
export type Outward = { readonly commands: Commands; readonly queries: Queries };

export type Asker = {
  readonly authenticated: Authenticated | undefined;
  readonly correlationId: string;
  /** From where the request came, as the door saw it. */
  readonly from?: SeenFrom;
  /** What it was charged, where it asked to be told. */
  readonly bill?: Bill | undefined;
};

export type SeenFrom = { readonly address: string; readonly userAgent: string };

/** Any command whose answer says at least what was touched and where to read it. */
export type AcceptedCommand = CommandDefinition<string, z.ZodType, typeof accepted>;

/** What makes a command the same command, and what it follows from where it answers something. */
export type Keyed = { readonly idempotencyKey: string; readonly correlationId?: string };

export type Done<Definition extends CommandDefinition> = {
  readonly output: OutputOf<Definition>;
  /** What the payload answers: it reads the write that was just done. */
  readonly position: Positions;
};

/** A read model has not passed the position that a query was given. */
const NOT_YET = 'eventsourcing.not-yet';

/** One GraphQL request: who asks, and the batched lookups that live as long as it. */
export class RequestContext {
  readonly authenticated: Authenticated | undefined;
  readonly correlationId: string;
  readonly bill: Bill | undefined;
  /** Nest looks for it; nothing else does. */
  readonly req = {};
  readonly records: Records;
  /** Whether a command of this request was the stored answer of an earlier one. */
  readonly replays: { any: boolean } = { any: false };
  private readonly readAfter: { positions: Positions } = { positions: {} };

  constructor(
    private readonly outward: Outward,
    private readonly asker: Asker,
  ) {
    this.authenticated = asker.authenticated;
    this.correlationId = asker.correlationId;
    this.bill = asker.bill;
    this.records = new Records(
      (definition, input) => this.ask(definition, input),
      (definition) => this.since(definition),
    );
  }

  /** The verified principal. @throws DomainError `unauthenticated` `gateway.sign-in-required` */
  get call(): CallContext {
    if (!this.authenticated) throw signInRequired();
    return { ...this.authenticated.call, correlationId: this.correlationId };
  }

  /** The sign-in that this call is made in. @throws DomainError `invalid` `gateway.no-sign-in` */
  get signInId(): string {
    const { session } = this.call;
    if (session === undefined) throw noSignIn();
    return session;
  }

  /** What operations are told that care from where they are called. */
  get seenFrom(): { readonly from?: SeenFrom } {
    return this.asker.from ? { from: this.asker.from } : {};
  }

  ask<Definition extends QueryDefinition>(definition: Definition, input: InputOf<Definition>) {
    return this.outward.queries.ask(definition, input, this.call);
  }

  async send<Definition extends AcceptedCommand>(
    definition: Definition,
    input: InputOf<Definition>,
    keyed: Keyed,
  ): Promise<Done<Definition>> {
    const call = { ...this.call, ...keyed };
    const { output, isReplayed } = await this.outward.commands.deliver(definition, input, call);
    if (isReplayed) this.replays.any = true;
    const service = serviceOf(definition);
    const position = service ? positionOf(service, output.position) : {};
    this.after(position);
    return { output, position };
  }

  /**
   * A record after a command that changed it. The command is done, whatever its read model has seen yet: where that
   * takes longer than a query waits, or whoever did it may not read it, the payload goes without the record.
   */
  async readBack<Record>(reading: Promise<Record>): Promise<Record | null> {
    try {
      return await reading;
    } catch (error) {
      if (error instanceof DomainError && (error.code === NOT_YET || error.kind === 'forbidden')) return null;
      throw error;
    }
  }

  /** From here on this request reads at least what was written at these positions. */
  after(positions: Positions | 'unknown' | null | undefined): void {
    if (positions === 'unknown') throw positionUnreadable();
    if (positions) this.readAfter.positions = { ...this.readAfter.positions, ...positions };
  }

  since(definition: QueryDefinition): { readonly atLeast?: string } {
    const service = serviceOf(definition);
    const atLeast = service && this.readAfter.positions[service];
    return atLeast ? { atLeast } : {};
  }

  /** The same principal with fresh lookups: what a live subscription needs for each of its items. */
  renewed(): RequestContext {
    return new RequestContext(this.outward, this.asker);
  }
}

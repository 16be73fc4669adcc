import type { CommandDefinition, InputOf, OutputOf, QueryDefinition } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

/** What a call carries besides its input: who asks, and what it follows from. */
export type CallContext = {
  readonly actor: Actor;
  /** The key under which a repeated command is the same command. Reactors use `<consumer>:<event id>:<n>`. */
  readonly idempotencyKey?: string;
  /** The sign-in session a user acts in; a revoked one is refused. */
  readonly session?: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly changeSetId?: string;
};

/** A command's answer, and whether it is the stored one of an earlier call under the same key. */
export type Outcome<Definition extends CommandDefinition> = {
  readonly output: OutputOf<Definition>;
  readonly isReplayed: boolean;
};

/**
 * Sends a command to the service that handles it, over NATS or in process alike: encoded, validated at both ends,
 * under an internal token signed by this service.
 * @throws DomainError the handler's refusal; `unavailable` `rpc.timeout` | `rpc.no-responder`.
 */
export abstract class Commands {
  abstract send<Definition extends CommandDefinition>(
    definition: Definition,
    input: InputOf<Definition>,
    context: CallContext,
  ): Promise<OutputOf<Definition>>;

  /** As `send`, for a door that tells its caller about a replay. */
  abstract deliver<Definition extends CommandDefinition>(
    definition: Definition,
    input: InputOf<Definition>,
    context: CallContext,
  ): Promise<Outcome<Definition>>;
}

/** Asks a query of the service that answers it. Same transport, same rules, no side effect. */
export abstract class Queries {
  abstract ask<Definition extends QueryDefinition>(
    definition: Definition,
    input: InputOf<Definition>,
    context: CallContext,
  ): Promise<OutputOf<Definition>>;
}

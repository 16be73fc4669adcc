import type { CommandDefinition, InputOf, QueryDefinition, Reach } from '@parley/contracts';
import type { Actor, Clock, CommandContext } from '@parley/kernel';
import { z } from 'zod';

import type { Caller } from '../access/access.js';
import { commandContextOf } from '../idempotency/command-context.js';
import type { Replays } from '../idempotency/replays.js';
import type { RpcRequest } from './codec.js';
import { validated } from './validated.js';

/** What an operation answered, and whether that was stored before. */
export type Ran = { readonly output: unknown; readonly replayed: boolean };

export type Received = RpcRequest & { readonly correlationId: string };

/** A caller whose access was checked, and whose rows it reaches. */
export type Admitted = Caller & { readonly reach: Reach };

/** One operation of a service, ready to be run for a caller whose access was checked. */
export type ServedOperation = {
  readonly definition: CommandDefinition | QueryDefinition;
  run(request: Received, caller: Admitted): Promise<Ran>;
};

type CommandHandler = { handle(input: unknown, context: CommandContext, reach: Reach): Promise<unknown> };
/** What every command of a service is run with. */
export type CommandParts = { readonly clock: Clock; readonly replays: Replays; readonly hashKey: string };

/** A command: its key and the hash of its input go into the context, so that the store keeps them with the append. */
export const servedCommand = (
  definition: CommandDefinition,
  handler: CommandHandler,
  { clock, replays, hashKey }: CommandParts,
): ServedOperation => ({
  definition,
  async run(request, caller) {
    const input = validated(definition.input, request.input);
    const context = commandContextOf(definition, { request, caller, input, now: clock.now(), hashKey });
    const output = definition.output.parse(await handler.handle(input, context, caller.reach));
    return { output, replayed: replays.has(context) };
  },
});

/** Waits until what a query reads has caught up with what its caller has seen. */
export type CatchUp = (tenantId: string, position: string) => Promise<void>;

const seen = z.object({ atLeast: z.string().optional() });

/** A query; one that is given `atLeast` answers no earlier than that. */
export const servedQuery = <Definition extends QueryDefinition>(
  definition: Definition,
  answer: (input: InputOf<Definition>, actor: Actor, reach: Reach) => Promise<unknown>,
  catchUp?: CatchUp,
): ServedOperation => ({
  definition,
  async run(request, caller) {
    const input = validated<Definition['input']>(definition.input, request.input);
    const { data } = seen.safeParse(input);
    if (data?.atLeast !== undefined) await catchUp?.(caller.actor.tenantId, data.atLeast);
    return { output: definition.output.parse(await answer(input, caller.actor, caller.reach)), replayed: false };
  },
});

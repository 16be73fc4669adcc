import type { CommandDefinition, InputOf, OutputOf, QueryDefinition } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { SpanKind } from '@opentelemetry/api';
import { z } from 'zod';

import type { InternalTokens } from '../access/tokens/internal-tokens.js';
import { spanned } from '../telemetry/spanned.js';
import { currentTraceparent } from '../telemetry/traceparent.js';
import { answerSchema, decode, encode, type RpcAnswer } from './codec.js';
import { Commands, Queries, type CallContext, type Outcome } from './operations.port.js';
import { noResponder, RpcFault, rpcTimeout } from './rpc.errors.js';
import { NoResponder, RequestTimeout, type RpcTransport } from './transport.port.js';
import { validated, validatedKey } from './validated.js';

/** Longest wait for an answer, in milliseconds. */
export const LONGEST_WAIT = 5000;

type Definition = CommandDefinition | QueryDefinition;

/** Calls other services: validates, signs, encodes, waits, and turns a refusal back into the error it was. */
export class RpcCaller {
  constructor(
    private readonly transport: RpcTransport,
    private readonly tokens: InternalTokens,
    private readonly timeoutMs: number = LONGEST_WAIT,
  ) {}

  call<D extends Definition>(definition: D, input: InputOf<D>, context: CallContext) {
    const { correlationId } = context;
    return spanned(`call ${definition.name}`, { kind: SpanKind.CLIENT, correlationId }, () =>
      this.exchange(definition, input, context),
    );
  }

  private async exchange<D extends Definition>(definition: D, input: InputOf<D>, context: CallContext) {
    const { name } = definition;
    const read = validated<D['input']>(definition.input, input);
    const request = encode({
      token: await this.tokens.sign(name.slice(0, name.indexOf('.')), context),
      input: read,
      ...carried(context),
    });
    const answer = decode(await this.request(name, request, heldBy(definition, read)), answerSchema);
    return { output: outputOf(definition, answer), isReplayed: answer.is === 'output' && answer.replayed };
  }

  private async request(operation: string, payload: Uint8Array, held?: string): Promise<Uint8Array> {
    const address = held === undefined ? operation : `${operation}.${held}`;
    try {
      return await this.transport.request(address, payload, this.timeoutMs);
    } catch (error) {
      // Nobody holds it: any replica says so, to whoever may hear that.
      if (error instanceof NoResponder && held !== undefined) return this.request(operation, payload);
      if (error instanceof NoResponder) throw noResponder(operation);
      if (error instanceof RequestTimeout) throw rpcTimeout(operation);
      throw error;
    }
  }
}

const holding = z.record(z.string(), z.unknown());

/** A word of an address, and nothing that would be several. What names nothing is any replica's to refuse. */
const heldBy = ({ asksHolderOf }: Definition, input: unknown): string | undefined =>
  asksHolderOf === undefined ? undefined : z.uuid().safeParse(holding.safeParse(input).data?.[asksHolderOf]).data;

function outputOf<D extends Definition>({ name, output }: D, answer: RpcAnswer): OutputOf<D> {
  switch (answer.is) {
    case 'output':
      return parsed<D['output']>(output, answer.output);
    case 'refusal':
      throw new DomainError(answer.kind, answer.code, answer.details);
    case 'fault':
      throw new RpcFault(name, answer.correlationId);
  }
}

const parsed = <Schema extends z.ZodType>(schema: Schema, data: unknown): z.infer<Schema> => schema.parse(data);

function carried({ idempotencyKey: given, correlationId, causationId, changeSetId }: CallContext) {
  const idempotencyKey = validatedKey(given);
  return {
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(correlationId && { correlationId }),
    ...(causationId && { causationId }),
    ...(changeSetId && { changeSetId }),
    ...currentTraceparent(),
  };
}

/** `Commands` over a transport. */
export class RpcCommands extends Commands {
  constructor(private readonly caller: RpcCaller) {
    super();
  }

  async send<D extends CommandDefinition>(
    definition: D,
    input: InputOf<D>,
    context: CallContext,
  ): Promise<OutputOf<D>> {
    return (await this.deliver(definition, input, context)).output;
  }

  deliver<D extends CommandDefinition>(definition: D, input: InputOf<D>, context: CallContext): Promise<Outcome<D>> {
    return this.caller.call(definition, input, context);
  }
}

/** `Queries` over a transport. */
export class RpcQueries extends Queries {
  constructor(private readonly caller: RpcCaller) {
    super();
  }

  async ask<D extends QueryDefinition>(definition: D, input: InputOf<D>, context: CallContext): Promise<OutputOf<D>> {
    return (await this.caller.call(definition, input, context)).output;
  }
}

import type { CallerName } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { SpanKind } from '@opentelemetry/api';
import { v7 } from 'uuid';

import { callerOf, type Access, type Caller } from '../access/access.js';
import type { InternalTokens } from '../access/internal-tokens.js';
import { inLogContext } from '../logs/log-context.js';
import type { Log } from '../logs/log.port.js';
import { spanned } from '../telemetry/spanned.js';
import { continuing } from '../telemetry/traceparent.js';
import { decode, encode, requestSchema, type RpcAnswer, type RpcRequest } from './codec.js';
import { unknownOperation } from './rpc.errors.js';
import type { ServedOperation } from './served-operation.js';

export type Meter = { answered(operation: string, outcome: string, seconds: number): void };

/** What every request of a service passes through, in this order: decode, verify, check, validate, run, encode. */
export type ResponderParts = {
  readonly service: CallerName;
  readonly operations: ReadonlyMap<string, ServedOperation>;
  readonly tokens: InternalTokens;
  readonly access: Access;
  readonly log: Log;
  readonly meter: Meter;
};

type Request = RpcRequest & { readonly correlationId: string };

export class RpcResponder {
  constructor(private readonly parts: ResponderParts) {}

  /** Answers bytes with bytes; what is no refusal is logged here, once, and answered without details. */
  readonly respond = async (operation: string, bytes: Uint8Array): Promise<Uint8Array> => {
    const begun = performance.now();
    const { answer, encoded } = await this.answered(operation, bytes);
    const known = this.parts.operations.has(operation) ? operation : 'unknown';
    this.parts.meter.answered(known, outcomeOf(answer), (performance.now() - begun) / 1000);
    return encoded;
  };

  private async answered(operation: string, bytes: Uint8Array): Promise<{ answer: RpcAnswer; encoded: Uint8Array }> {
    let correlationId: string = v7();
    try {
      const received = decode(bytes, requestSchema);
      correlationId = received.correlationId ?? correlationId;
      const answer = await this.traced(operation, { ...received, correlationId });
      return { answer, encoded: encode(answer) };
    } catch (error) {
      const answer = this.failed(operation, correlationId, error);
      return { answer, encoded: encode(answer) };
    }
  }

  private traced(operation: string, request: Request): Promise<RpcAnswer> {
    const parent = continuing(request.traceparent);
    return spanned(`answer ${operation}`, { kind: SpanKind.SERVER, parent }, () => this.run(operation, request));
  }

  private async run(operation: string, request: Request): Promise<RpcAnswer> {
    const served = this.parts.operations.get(operation);
    const caller = callerOf(await this.parts.tokens.verify(request.token));
    if (!served) throw unknownOperation(operation);
    return inLogContext(aboutCall(caller, request.correlationId), async () => {
      await this.parts.access.check(served.definition, caller);
      return { is: 'output', ...(await served.run(request, caller)) };
    });
  }

  private failed(operation: string, correlationId: string, error: unknown): RpcAnswer {
    if (error instanceof DomainError) {
      return { is: 'refusal', kind: error.kind, code: error.code, details: { ...error.details } };
    }
    this.parts.log.error('An operation failed.', { operation, correlationId, error });
    return { is: 'fault', correlationId };
  }
}

const aboutCall = ({ actor }: Caller, correlationId: string) => ({
  tenantId: actor.tenantId,
  actor: `${actor.principal.kind}:${actor.principal.id}`,
  correlationId,
});

const outcomeOf = (answer: RpcAnswer): string => (answer.is === 'refusal' ? answer.kind : answer.is);

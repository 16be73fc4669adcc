import type { CallerName } from '@parley/contracts';
import { isOutage } from '@parley/eventsourcing';
import { DomainError } from '@parley/kernel';
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { v7 } from 'uuid';

import { callerOf, type Access, type Caller } from '../access/access.js';
import type { InternalTokens } from '../access/tokens/internal-tokens.js';
import { inLogContext } from '../logs/log-context.js';
import type { Log } from '../logs/log.port.js';
import { spanned } from '../telemetry/spanned.js';
import { continuing } from '../telemetry/traceparent.js';
import { decode, encode, requestSchema, type RpcAnswer, type RpcRequest } from './codec.js';
import { serviceUnavailable, unknownOperation } from './rpc.errors.js';
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

type Call = { readonly operation: string; readonly correlationId: string };

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
    const unread = { operation, correlationId: v7() };
    const answer = await this.guarded(unread, () => {
      const received = decode(bytes, requestSchema);
      return this.traced(operation, { ...received, correlationId: received.correlationId ?? unread.correlationId });
    });
    try {
      return { answer, encoded: encode(answer) };
    } catch (error) {
      const refusal = this.failed(unread, error);
      return { answer: refusal, encoded: encode(refusal) };
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
    return inLogContext(aboutCall(caller, request.correlationId), () =>
      this.guarded({ operation, correlationId: request.correlationId }, async () => {
        const reach = await this.parts.access.check(served.definition, caller);
        return { is: 'output', ...(await served.run(request, { ...caller, reach })) };
      }),
    );
  }

  private async guarded(call: Call, work: () => Promise<RpcAnswer>): Promise<RpcAnswer> {
    try {
      return await work();
    } catch (error) {
      return this.failed(call, error);
    }
  }

  private failed({ operation, correlationId }: Call, error: unknown): RpcAnswer {
    if (error instanceof DomainError) return refusal(error);
    if (isOutage(error)) {
      this.parts.log.warn('An operation found something it needs unavailable.', { operation, correlationId, error });
      return refusal(serviceUnavailable());
    }
    trace.getActiveSpan()?.setStatus({ code: SpanStatusCode.ERROR });
    this.parts.log.error('An operation failed.', { operation, correlationId, error });
    return { is: 'fault', correlationId };
  }
}

const refusal = ({ kind, code, details }: DomainError): RpcAnswer => ({
  ...{ is: 'refusal', kind, code },
  details: { ...details },
});

const aboutCall = ({ actor }: Caller, correlationId: string) => ({
  tenantId: actor.tenantId,
  actor: `${actor.principal.kind}:${actor.principal.id}`,
  correlationId,
});

const outcomeOf = (answer: RpcAnswer): string => (answer.is === 'refusal' ? answer.kind : answer.is);

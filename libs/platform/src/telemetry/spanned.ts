import {
  context,
  type Context,
  type Span,
  SpanKind,
  type SpanOptions,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

import { chainIds, traceOf } from './trace-ids.js';
import { type Carrier, carriedBy } from './traceparent.js';

const tracer = trace.getTracer('parley');

type Spanned = SpanOptions & {
  readonly parent?: Context;
  /** The chain that it goes on with: the span is of that chain's trace, whatever runs now. */
  readonly correlationId?: string | undefined;
};

/** Runs `work` in a span. A failure marks it by name alone: messages may hold personal data. */
export function spanned<Result>(
  name: string,
  options: Spanned,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  const span = begun(name, options);
  return context.with(trace.setSpan(options.parent ?? context.active(), span), async () => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Below what runs now, if that is of the chain's trace; else at a root of that trace, linked to what runs now. */
function begun(name: string, { parent, correlationId, ...options }: Spanned): Span {
  if (parent) return tracer.startSpan(name, options, parent);
  const active = trace.getSpanContext(context.active());
  if (correlationId === undefined || active?.traceId === traceOf(correlationId)) return tracer.startSpan(name, options);
  const links = active ? [{ context: active }] : [];
  return chainIds.rooted(correlationId, () => tracer.startSpan(name, { ...options, links, root: true }));
}

/** A chain begins with what is taken together with many others: its first span takes no time. Answers what to carry on. */
export function beganTrace(name: string, correlationId: string): Carrier {
  const span = chainIds.rooted(correlationId, () => tracer.startSpan(name, { kind: SpanKind.CONSUMER, root: true }));
  span.end();
  return carriedBy(span);
}

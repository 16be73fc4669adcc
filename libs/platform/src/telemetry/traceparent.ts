import { context, type Context, propagation, ROOT_CONTEXT, type Span, trace } from '@opentelemetry/api';

export type Carrier = { traceparent?: string };

/** The W3C trace context of what runs now, where it is traced: what an event or a request carries on. */
export function currentTraceparent(): Carrier {
  const span = trace.getActiveSpan();
  return span ? carriedBy(span) : {};
}

/** The same of one span. Nothing where nothing is traced. */
export function carriedBy(span: Span): Carrier {
  const carrier: Carrier = {};
  propagation.inject(trace.setSpan(context.active(), span), carrier);
  return carrier.traceparent === undefined ? {} : { traceparent: carrier.traceparent };
}

/**
 * What an event carries that follows from another. Where many are answered at once, what runs is of no one's trace: each
 * answer then carries on where its own cause stood.
 */
export function traceparentAfter({ traceparent }: { readonly traceparent?: string | undefined }): Carrier {
  const current = currentTraceparent();
  return traceparent === undefined || traceIn(current.traceparent) === traceIn(traceparent) ? current : { traceparent };
}

const traceIn = (traceparent: string | undefined): string | undefined => traceparent?.split('-')[1];

/** The context that continues the trace an event or a request carries. */
export const continuing = (traceparent: string | undefined): Context =>
  propagation.extract(ROOT_CONTEXT, traceparent === undefined ? {} : { traceparent });

import { context, propagation, ROOT_CONTEXT, trace, type Context } from '@opentelemetry/api';

type Carrier = { traceparent?: string };

/** The W3C trace context of what runs now, where it is traced: what an event or a request carries on. */
export function currentTraceparent(): Carrier {
  if (!trace.getActiveSpan()) return {};
  const carrier: Carrier = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent === undefined ? {} : { traceparent: carrier.traceparent };
}

/** The context that continues the trace an event or a request carries. */
export const continuing = (traceparent: string | undefined): Context =>
  propagation.extract(ROOT_CONTEXT, traceparent === undefined ? {} : { traceparent });

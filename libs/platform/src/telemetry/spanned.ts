import { SpanStatusCode, trace, type Context, type Span, type SpanOptions } from '@opentelemetry/api';

const tracer = trace.getTracer('parley');

type Spanned = SpanOptions & { readonly parent?: Context };

/** Runs `work` in a span. A failure marks it by name alone: messages may hold personal data. */
export function spanned<Result>(
  name: string,
  { parent, ...options }: Spanned,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  const run = async (span: Span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
      throw error;
    } finally {
      span.end();
    }
  };
  return parent ? tracer.startActiveSpan(name, options, parent, run) : tracer.startActiveSpan(name, options, run);
}

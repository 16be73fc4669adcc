import { type IdGenerator, RandomIdGenerator } from '@opentelemetry/sdk-trace';

/**
 * A trace has the id of the chain it follows: whoever goes on with a chain, by a timer or days later by hand, knows its
 * correlation and so its trace, where nothing carried a span. What belongs to no chain has an id by chance.
 */
class ChainIds implements IdGenerator {
  readonly #random = new RandomIdGenerator();
  #next: string | undefined;

  readonly generateSpanId = (): string => this.#random.generateSpanId();

  readonly generateTraceId = (): string => this.#next ?? this.#random.generateTraceId();

  /** What `begin` begins is the root, or one more root, of that chain's trace. */
  rooted<Begun>(correlationId: string, begin: () => Begun): Begun {
    this.#next = traceOf(correlationId);
    try {
      return begin();
    } finally {
      this.#next = undefined;
    }
  }
}

export const chainIds = new ChainIds();

/** 16 bytes, as a UUID is. */
export const traceOf = (correlationId: string): string => correlationId.replaceAll('-', '');

/** Where what went wrong is written in full, since clients are told nothing of it. */
export abstract class Faults {
  abstract write(correlationId: string, error: unknown): void;
}

import type { Actor } from '@parley/kernel';

/** Where what went wrong is written in full, since clients are told nothing of it. */
export abstract class Faults {
  /** @param actor who asked, where that is known */
  abstract write(correlationId: string, error: unknown, actor?: Actor): void;
}

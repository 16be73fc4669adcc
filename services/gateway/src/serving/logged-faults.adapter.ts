import type { Actor } from '@parley/kernel';
import { inLogContext, type Log } from '@parley/platform';

import { Faults } from './faults.port.js';

/** Writes what went wrong to the log: of which call it was, who asked and in which organization. */
export class LoggedFaults extends Faults {
  constructor(private readonly log: Log) {
    super();
  }

  override write(correlationId: string, error: unknown, actor?: Actor): void {
    const { kind, id } = actor?.principal ?? {};
    const who = actor && { tenantId: actor.tenantId, actor: `${String(kind)}:${String(id)}` };
    inLogContext({ correlationId, ...who }, () => this.log.error('An operation failed.', { error }));
  }
}

import { CheckAiAllowance, type OutputOf } from '@parley/contracts';
import { type CallContext, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { SpentBudgets } from '../../agents/agent-budgets/spent-budgets.adapter.js';
import type { RunRequest } from '../run-request.js';

export type AiAllowance = OutputOf<typeof CheckAiAllowance>;

/** What stands before each call of a drafter. Where billing does not answer nothing is drafted: it fails closed. */
@Injectable()
export class Allowances {
  constructor(
    private readonly queries: Queries,
    private readonly budgets: SpentBudgets,
  ) {}

  check(call: CallContext): Promise<AiAllowance> {
    const principal = { kind: 'system', id: 'agents' } as const;
    return this.queries.ask(CheckAiAllowance, {}, { ...call, actor: { tenantId: call.actor.tenantId, principal } });
  }

  /** Whether the run is within its agent's own budget, which is smaller for the run from then on. */
  spend({ runId }: RunRequest, { actor: { tenantId, principal } }: CallContext): Promise<boolean> {
    return this.budgets.spend({ tenantId, agentId: principal.id, runId });
  }
}

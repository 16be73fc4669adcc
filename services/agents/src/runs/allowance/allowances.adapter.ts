import { CheckAiAllowance, type OutputOf } from '@parley/contracts';
import { type CallContext, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { SpentBudgets } from '../../agents/agent-budgets/spent-budgets.adapter.js';
import type { RunRequest } from '../run-request.js';

export type AiAllowance = OutputOf<typeof CheckAiAllowance>;

/** What a run was given: it may draft where both its agent's budget and the organization's plan had a place left. */
export type Taken = { readonly allowance: AiAllowance; readonly isTaken: boolean };

/** What stands before each call of a drafter. Where billing does not answer nothing is drafted: it fails closed. */
@Injectable()
export class Allowances {
  constructor(
    private readonly queries: Queries,
    private readonly budgets: SpentBudgets,
  ) {}

  /** A run's place in its agent's budget, then in the plan: what the budget refuses costs the organization nothing. */
  async take({ runId }: RunRequest, { actor: { tenantId, principal }, ...call }: CallContext): Promise<Taken> {
    const isWithinBudget = await this.budgets.spend({ tenantId, agentId: principal.id, runId });
    const itself = { tenantId, principal: { kind: 'system', id: 'agents' } } as const;
    const allowance = await this.queries.ask(CheckAiAllowance, isWithinBudget ? { runId } : {}, {
      ...call,
      actor: itself,
    });
    return { allowance, isTaken: isWithinBudget && allowance.isAllowed };
  }
}

import { CheckAiAllowance, type OutputOf } from '@parley/contracts';
import { type CallContext, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

export type AiAllowance = OutputOf<typeof CheckAiAllowance>;

/** Asks billing before each call of a drafter. Where billing does not answer nothing is drafted: it fails closed. */
@Injectable()
export class Allowances {
  constructor(private readonly queries: Queries) {}

  check(call: CallContext): Promise<AiAllowance> {
    const principal = { kind: 'system', id: 'agents' } as const;
    return this.queries.ask(CheckAiAllowance, {}, { ...call, actor: { tenantId: call.actor.tenantId, principal } });
  }
}

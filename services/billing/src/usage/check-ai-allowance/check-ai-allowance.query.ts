import { CheckAiAllowance, type InputOf } from '@parley/contracts';
import { type Actor, Clock } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { PlanLimits } from '../../plans/plan/plan-limits.adapter.js';
import { periodOf } from '../period.js';
import { aiAllowance } from './ai-allowance.js';
import { AiCalls } from './ai-calls.adapter.js';

@Answers(CheckAiAllowance)
export class CheckAiAllowanceQuery implements Answerer<typeof CheckAiAllowance> {
  constructor(
    private readonly calls: AiCalls,
    private readonly limits: PlanLimits,
    private readonly clock: Clock,
  ) {}

  async answer({ runId }: InputOf<typeof CheckAiAllowance>, { tenantId }: Actor) {
    const period = periodOf(this.clock.now().toISOString());
    const limit = await this.limits.aiCallsOf(tenantId);
    const calls = runId
      ? await this.calls.take({ tenantId, period, runId, limit })
      : await this.calls.of(tenantId, period);
    return aiAllowance({ limit, period, ...calls });
  }
}

import { GetUsage, type InputOf } from '@parley/contracts';
import { type Actor, Clock } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { PlanLimits } from '../../plans/plan/plan-limits.adapter.js';
import { endOf, periodOf } from '../period.js';
import { UsageCounts } from '../usage-count/usage-counts.adapter.js';

@Answers(GetUsage)
export class GetUsageQuery implements Answerer<typeof GetUsage> {
  constructor(
    private readonly counts: UsageCounts,
    private readonly limits: PlanLimits,
    private readonly clock: Clock,
  ) {}

  async answer(input: InputOf<typeof GetUsage>, { tenantId }: Actor) {
    const { period = periodOf(this.clock.now().toISOString()) } = input;
    const [used, aiCallLimit] = await Promise.all([this.counts.of(tenantId, period), this.limits.aiCallsOf(tenantId)]);
    return { ...used, aiCallLimit, resetsAt: endOf(period) };
  }
}

import { CheckAiAllowance } from '@parley/contracts';
import { type Actor, Clock } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { BillingSettings } from '../../billing.settings.js';
import { periodOf } from '../period.js';
import { UsageCounts } from '../usage-count/usage-counts.adapter.js';
import { aiAllowance } from './ai-allowance.js';

@Answers(CheckAiAllowance)
export class CheckAiAllowanceQuery implements Answerer<typeof CheckAiAllowance> {
  constructor(
    private readonly counts: UsageCounts,
    private readonly plan: BillingSettings,
    private readonly clock: Clock,
  ) {}

  async answer(_input: unknown, { tenantId }: Actor) {
    const period = periodOf(this.clock.now().toISOString());
    const { aiCallCount } = await this.counts.of(tenantId, period);
    return aiAllowance(this.plan.aiCallLimit, aiCallCount, period);
  }
}

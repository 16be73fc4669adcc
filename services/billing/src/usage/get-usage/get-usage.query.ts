import { GetUsage, type InputOf } from '@parley/contracts';
import { type Actor, Clock } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { BillingSettings } from '../../billing.settings.js';
import { endOf, periodOf } from '../period.js';
import { UsageCounts } from '../usage-count/usage-counts.adapter.js';

@Answers(GetUsage)
export class GetUsageQuery implements Answerer<typeof GetUsage> {
  constructor(
    private readonly counts: UsageCounts,
    private readonly plan: BillingSettings,
    private readonly clock: Clock,
  ) {}

  async answer(input: InputOf<typeof GetUsage>, { tenantId }: Actor) {
    const { period = periodOf(this.clock.now().toISOString()) } = input;
    const used = await this.counts.of(tenantId, period);
    return { ...used, aiCallLimit: this.plan.aiCallLimit, resetsAt: endOf(period) };
  }
}

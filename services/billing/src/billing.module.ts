import { usageEvents } from '@parley/contracts';
import { defineService } from '@parley/platform';
import { Module } from '@nestjs/common';

import { readModelTables } from './migrations/0001-read-models.migration.js';
import { planAndAiCallTables } from './migrations/0002-plans-and-ai-calls.migration.js';
import { BillingSettings } from './billing.settings.js';
import { plan } from './plans/plan/plan.projection.js';
import { PlanLimits } from './plans/plan/plan-limits.adapter.js';
import { AiCalls } from './usage/check-ai-allowance/ai-calls.adapter.js';
import { CheckAiAllowanceQuery } from './usage/check-ai-allowance/check-ai-allowance.query.js';
import { GetUsageQuery } from './usage/get-usage/get-usage.query.js';
import { OnMessageReactor } from './usage/on-used/on-message.reactor.js';
import { OnModelCalledReactor } from './usage/on-used/on-model-called.reactor.js';
import { UsageMeter } from './usage/on-used/usage-meter.adapter.js';
import { usageCount } from './usage/usage-count/usage-count.projection.js';
import { UsageCounts } from './usage/usage-count/usage-counts.adapter.js';

@Module({
  providers: [
    AiCalls,
    CheckAiAllowanceQuery,
    GetUsageQuery,
    OnMessageReactor,
    OnModelCalledReactor,
    PlanLimits,
    UsageCounts,
    UsageMeter,
  ],
})
export class BillingModule {}

/** What an organization used, and what its plan allows. */
export const billingService = defineService({
  name: 'billing',
  module: BillingModule,
  events: usageEvents,
  migrations: [readModelTables, planAndAiCallTables],
  readModels: [usageCount, plan],
  settings: BillingSettings,
});

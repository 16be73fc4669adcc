import { UsageMetered } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type UsageCountRow = { readonly period: string; readonly messageCount: number; readonly aiCallCount: number };

export const UsageCountTable = defineEntity({
  name: 'UsageCount',
  properties: {
    ...tenantKey,
    period: p.text().primary(),
    messageCount: p.integer(),
    aiCallCount: p.integer(),
  },
});

export const usageCount = readModel({
  name: 'billing.usage-count.v1',
  table: UsageCountTable,
  events: [UsageMetered],
  mode: 'runner',
  key: ({ data }) => data.period,

  evolve(row: UsageCountRow | null, { data: { period, meter, count } }): UsageCountRow {
    const { messageCount = 0, aiCallCount = 0 } = row ?? {};
    switch (meter) {
      case 'messages':
        return { period, messageCount: messageCount + count, aiCallCount };
      case 'ai-calls':
        return { period, messageCount, aiCallCount: aiCallCount + count };
    }
  },
});

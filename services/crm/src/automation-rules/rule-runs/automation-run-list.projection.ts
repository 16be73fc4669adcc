import { automationRunEvents, type RuleOutcome } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type AutomationRunRow = {
  readonly automationRunId: string;
  readonly automationRuleId: string;
  readonly ruleVersion: number;
  readonly dealId: string;
  readonly outcomes: readonly RuleOutcome[];
  readonly ranAt: Date | string;
  readonly correlationId: string;
};

export const AutomationRunTable = defineEntity({
  name: 'AutomationRun',
  properties: {
    ...tenantKey,
    automationRunId: p.uuid().primary(),
    automationRuleId: p.uuid(),
    ruleVersion: p.integer(),
    dealId: p.uuid(),
    outcomes: p.json<readonly RuleOutcome[]>(),
    ranAt: p.datetime(3),
    correlationId: p.uuid(),
  },
});

export const automationRunList = readModel({
  name: 'crm.automation-run-list.v1',
  table: AutomationRunTable,
  events: automationRunEvents,
  mode: 'inline',
  key: ({ data }) => data.automationRunId,

  evolve: (_row: AutomationRunRow | null, { data, envelope }): AutomationRunRow => ({
    ...data,
    ranAt: envelope.recordedAt,
    correlationId: envelope.correlationId,
  }),
});

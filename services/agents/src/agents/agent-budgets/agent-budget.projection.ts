import { AgentBudgetSet } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type AgentBudgetRow = { readonly agentId: string; readonly runsPerDay: number | null };

export const AgentBudgetTable = defineEntity({
  name: 'AgentBudget',
  properties: { ...tenantKey, agentId: p.uuid().primary(), runsPerDay: p.integer().nullable() },
});

export const agentBudgets = readModel({
  name: 'agents.agent-budget.v1',
  table: AgentBudgetTable,
  events: [AgentBudgetSet],
  mode: 'inline',
  key: ({ data }) => data.agentId,

  evolve: (_row: AgentBudgetRow | null, { data }): AgentBudgetRow | null => data,
});
